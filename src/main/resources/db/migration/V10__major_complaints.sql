-- Whether a complaint is major: the level that counts, the one that waits to be assessed, and who leads the emergency response.
alter table complaint add column major_tier varchar(10);
alter table complaint add column major_proposed varchar(10);
alter table complaint add column emergency_response boolean default false not null;
alter table complaint add column emergency_lead varchar(100);

-- Approved reviews of major complaints, to be found by what they teach. What was written stands in the case log too.
create table post_mortem (
    complaint         varchar(20)  not null references complaint (number),
    round             integer      not null,
    tier              varchar(10)  not null,
    category          varchar(20),
    root_cause_class  varchar(20),
    written_by        varchar(100) not null,
    approved_by       varchar(100) not null,
    approved_at       timestamp(3) with time zone not null,
    report            text         not null,
    primary key (complaint, round)
);

create index post_mortem_category on post_mortem (category);
create index post_mortem_cause on post_mortem (root_cause_class);
