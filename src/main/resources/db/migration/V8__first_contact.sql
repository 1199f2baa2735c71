-- Who handed a complaint in and the person who answers for the contact are two: a channel's system user is nobody's contact (C-18).
alter table complaint add column received_by varchar(100);
update complaint set received_by = first_contact_owner;
alter table complaint alter column received_by set not null;
alter table complaint alter column first_contact_owner drop not null;

-- The first handler has taken the contact of what came from a channel. What is signed already stays as it was signed.
update complaint
set first_contact_owner =
    case when handlers = '' then null else substring(handlers from 1 for position('=' in handlers) - 1) end
where first_contact_owner like 'channel-system%'
  and not exists (select 1 from case_entry where case_entry.complaint = complaint.number and case_entry.event = 'SIGNED');
