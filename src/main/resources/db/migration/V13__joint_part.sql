-- The part of each department in a joint handling; a later round asks anew.
create table joint_part (
    complaint   varchar(20)   not null references complaint (number),
    round       integer       not null,
    department  varchar(60)   not null,
    mandatory   boolean       not null,
    state       varchar(20)   not null,
    asked_at    timestamp(3)  with time zone not null,
    asked_by    varchar(100)  not null,
    due_at      timestamp(3)  with time zone not null,
    missed_at   timestamp(3)  with time zone,
    taken_by    varchar(255),
    bounces     integer       not null,
    remark      varchar(4000),
    settled_at  timestamp(3)  with time zone,
    primary key (complaint, round, department)
);
