-- What trouble tickets are found by of what their systems have said; version 52.1 fills it for those that there are.
alter table trouble_ticket add column requested_at timestamp(3) with time zone;
alter table trouble_ticket add column at_type varchar(2000);

create table trouble_ticket_party (
    complaint  varchar(20)  not null references trouble_ticket (complaint),
    party      varchar(200) not null,
    primary key (complaint, party)
);

create index trouble_ticket_party_id on trouble_ticket_party (party);
