-- What a system has said in a trouble ticket (TMF621) that the record has no column for.
create table trouble_ticket (
    complaint    varchar(20)  not null primary key references complaint (number),
    severity     varchar(100) not null,
    ticket_type  varchar(100) not null,
    channel      varchar(2000),
    content      text         not null
);

-- What other systems have told about their own trouble tickets.
create table received_event (
    sender       varchar(100) not null,
    event_id     varchar(200) not null,
    event_type   varchar(60)  not null,
    received_at  timestamp(3) with time zone not null,
    body         text         not null,
    constraint received_event_pk primary key (sender, event_type, event_id)
);

create index received_event_at on received_event (received_at);
-- The list of a channel system's own trouble tickets, newest first.
create index complaint_received_by on complaint (received_by, received_at);
