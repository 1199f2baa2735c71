-- Other systems that want to be told what happens to complaints. The secret of a web hook is kept encrypted.
create table subscription (
    id          varchar(36)                 not null primary key,
    form        varchar(20)                 not null,
    callback    varchar(1000)               not null,
    query       varchar(1000),
    owner       varchar(100)                not null,
    secret      varchar(500),
    created_at  timestamp(3) with time zone not null
);

-- Whether somebody is just telling a subscriber, and when he is tried again after he could not be reached.
create table subscriber (
    subscription  varchar(100) not null primary key,
    leased_by     varchar(36),
    leased_until  timestamp(3) with time zone,
    failures      integer      not null,
    retry_at      timestamp(3) with time zone
);

-- What each subscriber is still to be told, and what he was told; the text of what was told is not kept.
create table delivery (
    position      bigint                      not null generated always as identity primary key,
    event_id      varchar(36)                 not null,
    subscription  varchar(100)                not null,
    complaint     varchar(20)                 not null,
    event_type    varchar(60)                 not null,
    body          text                        not null,
    state         varchar(10)                 not null,
    attempts      integer                     not null,
    fault         varchar(300),
    since         timestamp(3) with time zone not null,
    next_at       timestamp(3) with time zone not null
);

create index delivery_due on delivery (state, next_at);
create index delivery_subscription on delivery (subscription, state, position);
