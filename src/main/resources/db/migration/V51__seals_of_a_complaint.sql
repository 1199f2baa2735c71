-- The seals of one complaint, for the check of its case log alone.
create index case_seal_complaint on case_seal (complaint, position);
