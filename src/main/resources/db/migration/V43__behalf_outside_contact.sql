-- Who complains for another with whose consent, which body outside the company has taken a complaint up and until when it wants an
-- answer, and what the complaints of one contact have in common. Empty on what was taken in before.
alter table complaint add column behalf_relation varchar(30);
alter table complaint add column behalf_consent varchar(30);
alter table complaint add column consent_evidence varchar(500);
alter table complaint add column external_body varchar(30);
alter table complaint add column external_due_date date;
alter table complaint add column contact_id varchar(400);

create index complaint_contact on complaint (contact_id);
