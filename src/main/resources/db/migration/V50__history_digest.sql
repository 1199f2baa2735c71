-- What auditors count over the engine's whole history, counted once: which rules fired for which complaint, and how often each element
-- was passed on each day in Shanghai. Until when that was done is noted; later history is read where it stands.
create table history_digest (
    kind      varchar(20)  not null primary key,
    until_at  timestamp(3) not null
);

-- in UTC and without a zone, as the engine writes its times
insert into history_digest (kind, until_at) values ('RULES', timestamp '1970-01-01 00:00:00');
insert into history_digest (kind, until_at) values ('ELEMENTS', timestamp '1970-01-01 00:00:00');

create table fired_rule (
    decision   varchar(255) not null,
    rule_id    varchar(255) not null,
    complaint  varchar(255) not null,
    constraint fired_rule_pk primary key (decision, rule_id, complaint)
);

create table element_day (
    definition  varchar(64)  not null,
    element     varchar(255) not null,
    passed_on   date         not null,
    element_type varchar(255),
    element_name varchar(255),
    visits      bigint       not null,
    cancelled   bigint       not null,
    millis      bigint       not null,
    longest     bigint       not null,
    constraint element_day_pk primary key (definition, element, passed_on)
);
