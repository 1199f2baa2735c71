-- what staff is told about the work itself, for example that nobody is on duty tomorrow, belongs to no complaint
alter table notice alter column complaint drop not null;
