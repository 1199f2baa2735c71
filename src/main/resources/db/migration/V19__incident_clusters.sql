-- one event that many complain about, and the complaints about it; a complaint belongs to one event at the most (S-17)
create table incident_cluster (
    number     varchar(20)   not null primary key,
    title      varchar(200)  not null,
    state      varchar(20)   not null,
    cause      varchar(2000),
    opened_at  timestamp(3)  with time zone not null,
    opened_by  varchar(100)  not null,
    risk_at    timestamp(3)  with time zone,
    version    integer       not null
);

create table cluster_member (
    complaint  varchar(20)   not null primary key references complaint (number),
    cluster    varchar(20)   not null references incident_cluster (number),
    joined_at  timestamp(3)  with time zone not null,
    joined_by  varchar(100)  not null
);

create index cluster_member_cluster on cluster_member (cluster, joined_at);
