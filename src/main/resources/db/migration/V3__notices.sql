-- Every notice with its state, and what it said. The message id follows from complaint, purpose, round, occurrence, channel and
-- reader, so the primary key is also the guard against telling the same twice.
-- No foreign key to complaint: states are committed on a connection of their own while the step's transaction may hold the
-- complaint's row, and the two would wait for each other.
create table notice (
    message_id  varchar(255)                not null primary key,
    complaint   varchar(20)                 not null,
    purpose     varchar(30)                 not null,
    round       smallint                    not null,
    occurrence  varchar(60)                 not null,
    channel     varchar(20)                 not null,
    reader      varchar(100),
    recipient   varchar(500)                not null,
    language    varchar(10)                 not null,
    subject     varchar(300)                not null,
    body        text                        not null,
    state       varchar(10)                 not null,
    attempts    smallint                    not null,
    fault       varchar(300),
    at          timestamp(3) with time zone not null
);

create index notice_complaint on notice (complaint);
create index notice_at on notice (at);
