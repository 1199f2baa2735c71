-- whom a complaint is about, for example group:technical-dept,user:li.wei; null for nobody, as for nearly all
alter table complaint add column conflict varchar(2000);

create index complaint_conflict on complaint (conflict);
