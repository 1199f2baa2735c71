-- How the ticket of each complaint stands to the outside, which follows from its course and its clocks, so that it is found by it.
create table ticket_standing (
    complaint varchar(20) not null primary key references complaint (number),
    status    varchar(20) not null,
    since     timestamp(3) with time zone,
    reason    varchar(100),
    expected  timestamp(3) with time zone,
    resolved  timestamp(3) with time zone,
    base_type varchar(2000),
    schema_location varchar(2000)
);

create index ticket_standing_status on ticket_standing (status);
create index ticket_standing_since on ticket_standing (since);
create index ticket_standing_expected on ticket_standing (expected);
