-- by what a customer is known again, however he wrote it, and the complaints that are counted as one (S-16)
alter table complaint add column phone_key varchar(20);
alter table complaint add column email_key varchar(254);
alter table complaint add column counts_from timestamp(3) with time zone;

update complaint set phone_key = right(replace(replace(replace(phone, ' ', ''), '-', ''), '+', ''), 11)
where length(replace(replace(replace(phone, ' ', ''), '-', ''), '+', '')) >= 5;
update complaint set email_key = lower(email);

create index complaint_phone_key on complaint (phone_key);
create index complaint_email_key on complaint (email_key);

create table complaint_merge (
    merged        varchar(20)   not null primary key references complaint (number),
    merged_into   varchar(20)   not null references complaint (number),
    status_before varchar(20)   not null,
    reason        varchar(1000) not null,
    merged_by     varchar(100)  not null,
    merged_at     timestamp(3)  with time zone not null
);

create index complaint_merge_into on complaint_merge (merged_into);
