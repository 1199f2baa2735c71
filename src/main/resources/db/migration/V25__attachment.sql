-- Files that belong to a complaint. The content is in pieces, because H2 limits a binary column to one megabyte; an infected file
-- has none.
create table attachment (
    id             varchar(36)  not null primary key,
    complaint      varchar(20)  not null references complaint (number),
    name           varchar(150) not null,
    media_type     varchar(100) not null,
    size_in_bytes  bigint       not null,
    sha256         char(64)     not null,
    from_customer  boolean      not null,
    added_by       varchar(100) not null,
    added_at       timestamp(3) with time zone not null,
    state          varchar(20)  not null,
    constraint attachment_once unique (complaint, sha256, from_customer)
);

create index attachment_state on attachment (state);

create table attachment_piece (
    attachment  varchar(36) not null references attachment (id),
    piece       integer     not null,
    data        bytea       not null,
    primary key (attachment, piece)
);
