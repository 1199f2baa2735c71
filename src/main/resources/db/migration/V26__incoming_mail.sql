-- What became of each mail of the mailbox, by the hash of its Message-ID, so that none is taken twice.
create table incoming_mail (
    id_hash    char(64)    not null primary key,
    taken_at   timestamp(3) with time zone not null,
    outcome    varchar(20) not null,
    complaint  varchar(20) references complaint (number)
);
