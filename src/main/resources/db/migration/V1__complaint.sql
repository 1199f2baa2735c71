create table complaint (
    number               varchar(20)   not null primary key,
    status               varchar(20)   not null,
    channel              varchar(30)   not null,
    external_reference   varchar(200),
    received_at          timestamp(3)  with time zone not null,
    registered_at        timestamp(3)  with time zone not null,
    late_reason          varchar(1000),
    first_contact_owner  varchar(100)  not null,
    customer_name        varchar(200)  not null,
    phone                varchar(40),
    email                varchar(254),
    postal_address       varchar(500),
    customer_number      varchar(50),
    customer_importance  varchar(20)   not null,
    language             varchar(10)   not null,
    on_behalf_of         varchar(500),
    service_type         varchar(30),
    subtopic             varchar(30),
    impact_scope         varchar(20)   not null,
    severely_dissatisfied boolean      not null,
    title                varchar(200)  not null,
    description          varchar(20000) not null,
    expectation          varchar(2000),
    tracking_token_hash  varchar(64),
    category             varchar(20),
    priority             varchar(20),
    track                varchar(20),
    joint_closure        boolean       not null,
    root_cause_class     varchar(20),
    departments          varchar(500)  not null,
    handlers             varchar(2000) not null,
    round                integer       not null,
    outcome              varchar(40),
    milestones           varchar(1000) not null,
    version              integer       not null,
    constraint complaint_reference unique (channel, external_reference)
);

create index complaint_customer_number on complaint (customer_number);
create index complaint_phone on complaint (phone);
create index complaint_status on complaint (status, received_at);

create table complaint_number (
    day_of_number  date     not null primary key,
    last_sequence  integer  not null
);

create table case_entry (
    complaint  varchar(20)  not null references complaint (number),
    position   integer      not null,
    at         timestamp(3) with time zone not null,
    actor      varchar(100) not null,
    event      varchar(30)  not null,
    step       varchar(100),
    round      integer      not null,
    detail     text         not null,
    primary key (complaint, position)
);
