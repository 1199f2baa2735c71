-- What a complaint is about as those see it who classify or handle it; the column subtopic keeps what was said at intake.
alter table complaint add column actual_subtopic varchar(30);
update complaint set actual_subtopic = subtopic;

-- Whether the category is the default of a complaint that nobody classified in time (S-31).
alter table complaint add column default_category boolean default false not null;
update complaint set default_category = true
where exists (
    select 1 from case_entry
    where case_entry.complaint = complaint.number
      and case_entry.event = 'DECIDED'
      and case_entry.detail like '%"defaultCategory"%');

-- Two persons dispose of an archive: one proposes, another confirms (S-45).
alter table archive_retention add column disposal_proposed_by varchar(100);
alter table archive_retention add column disposal_proposed_at timestamp(3) with time zone;

-- A character counts once, also where a database counts the two units that it takes in memory.
alter table complaint alter column external_reference set data type varchar(400);
alter table complaint alter column late_reason set data type varchar(2000);
alter table complaint alter column customer_name set data type varchar(400);
alter table complaint alter column email set data type varchar(508);
alter table complaint alter column postal_address set data type varchar(1000);
alter table complaint alter column customer_number set data type varchar(100);
alter table complaint alter column on_behalf_of set data type varchar(1000);
alter table complaint alter column title set data type varchar(400);
alter table complaint alter column description set data type varchar(40000);
alter table complaint alter column expectation set data type varchar(4000);
alter table archive_retention alter column hold_reason set data type varchar(2000);
