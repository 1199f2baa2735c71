-- Each line of the case log carries the hash of itself and of the line before; V29 computes those of older lines.
alter table case_entry add column hash char(64);

-- The newest line of each complaint. Who writes to a complaint locks its row.
create table case_chain (
    complaint  varchar(20) not null primary key references complaint (number),
    entries    integer     not null,
    hash       char(64)    not null,
    sealed     boolean     not null
);

create index case_chain_unsealed on case_chain (sealed, complaint);

-- One chain over all complaints: now and then it takes up the newest line of each complaint that has grown.
create table case_seal (
    position    bigint       not null primary key,
    at          timestamp(3) with time zone not null,
    complaint   varchar(20)  not null,
    entries     integer      not null,
    hash        char(64)     not null,
    chain_hash  char(64)     not null
);

-- Who looked at personal data: one chain over all looks.
create table read_log (
    position   bigint       not null primary key,
    at         timestamp(3) with time zone not null,
    reader     varchar(100) not null,
    complaint  varchar(20),
    kind       varchar(20)  not null,
    address    varchar(64)  not null,
    purpose    varchar(30),
    hash       char(64)     not null
);

create index read_log_complaint on read_log (complaint, at);
create index read_log_reader on read_log (reader, at);

-- Heads of the chains that span all complaints; whoever adds locks the row.
create table proof_head (
    chain     varchar(10) not null primary key,
    position  bigint      not null,
    hash      char(64)    not null
);

insert into proof_head (chain, position, hash)
values ('COURSES', 0, '0000000000000000000000000000000000000000000000000000000000000000'),
       ('READS', 0, '0000000000000000000000000000000000000000000000000000000000000000');
