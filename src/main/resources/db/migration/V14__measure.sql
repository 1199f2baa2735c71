-- Improvement measures: decided at the closing of a complaint, with a life of their own.
create table measure (
    number               varchar(20)    not null primary key,
    measure              varchar(4000)  not null,
    improvement_type     varchar(20)    not null,
    owner                varchar(255)   not null,
    due_on               date           not null,
    acceptance_criteria  varchar(1000)  not null,
    category             varchar(20),
    root_cause_class     varchar(20),
    subtopic             varchar(30),
    department           varchar(60)    not null,
    state                varchar(20)    not null,
    attempt              integer        not null,
    decided_by           varchar(255)   not null,
    decided_at           timestamp(3)   with time zone not null,
    baseline_at          timestamp(3)   with time zone not null,
    result               varchar(4000),
    carried_out_by       varchar(255),
    verified_by          varchar(255),
    verified_at          timestamp(3)   with time zone,
    remark               varchar(4000)
);

create index measure_state on measure (state, due_on);
create index measure_owner on measure (owner);

create table measure_number (
    day_of_number  date     not null primary key,
    last_sequence  integer  not null
);

-- A measure may be the answer to several complaints, and a complaint may lead to several measures.
create table measure_complaint (
    measure    varchar(20)  not null references measure (number),
    complaint  varchar(20)  not null references complaint (number),
    primary key (measure, complaint)
);

create index measure_complaint_complaint on measure_complaint (complaint);

create table measure_check (
    measure       varchar(20)   not null references measure (number),
    attempt       integer       not null,
    days          integer       not null,
    at            timestamp(3)  with time zone not null,
    before_count  integer       not null,
    after_count   integer       not null,
    primary key (measure, attempt, days)
);
