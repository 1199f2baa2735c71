-- The clock ledger: what happened to the clocks of each complaint. Rows are only ever added.
-- The key is also the guard against two writers: both would take the same place.
create table clock_event (
    complaint_number varchar(17)                 not null,
    clock            varchar(12)                 not null,
    round            smallint                    not null,
    place            smallint                    not null,
    kind             varchar(10)                 not null,
    at               timestamp(3) with time zone not null,
    started_at       timestamp(3) with time zone,
    limit_text       varchar(12),
    by_whom          varchar(255),
    reason           varchar(1000),
    constraint clock_event_pk primary key (complaint_number, clock, round, place)
);

-- The calendar files that due dates were last computed with; a new or changed one moves the waiting timers.
create table calendar_file (
    calendar_year smallint    not null,
    sha256        varchar(64) not null,
    constraint calendar_file_pk primary key (calendar_year)
);
