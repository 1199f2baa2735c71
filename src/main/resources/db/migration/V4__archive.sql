create table archive_version (
    position             bigint       not null primary key,
    complaint            varchar(20)  not null references complaint (number),
    version              integer      not null,
    kind                 varchar(10)  not null,
    created_at           timestamp(3) with time zone not null,
    created_by           varchar(100) not null,
    pending              varchar(100) not null,
    content_sha256       char(64)     not null,
    json_sha256          char(64)     not null,
    pdf_sha256           char(64)     not null,
    previous_hash        char(64),
    previous_chain_hash  char(64)     not null,
    chain_hash           char(64)     not null,
    constraint archive_version_of_complaint unique (complaint, version)
);

-- In pieces, because H2 limits a binary column to one megabyte; gzipped as a whole.
create table archive_document (
    position  bigint      not null references archive_version (position),
    document  varchar(4)  not null,
    piece     integer     not null,
    data      bytea       not null,
    primary key (position, document, piece)
);

-- One row; whoever adds to the chain locks it.
create table archive_chain_head (
    id          integer  not null primary key,
    position    bigint   not null,
    chain_hash  char(64) not null
);

insert into archive_chain_head (id, position, chain_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table archive_retention (
    complaint     varchar(20)   not null primary key references complaint (number),
    versions      integer       not null,
    retain_until  date,
    hold_by       varchar(100),
    hold_reason   varchar(1000),
    hold_since    timestamp(3)  with time zone,
    disposed_at   timestamp(3)  with time zone
);
