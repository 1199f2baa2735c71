-- When the person was taken out of a record whose time is over. What remains of a line of the case log keeps the hash of what it said,
-- so that the chain can still be checked.
alter table complaint add column erased_at timestamp(3) with time zone;
alter table case_entry add column erased_sha256 char(64);

create index complaint_customer_name on complaint (customer_name);
