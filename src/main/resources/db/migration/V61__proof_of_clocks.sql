-- Each line of the clock ledger carries its hash (V62 computes those of older lines), and the seal that took it up.
alter table clock_event add column hash char(64);
alter table clock_event add column seal bigint;
create index clock_event_seal on clock_event (seal, complaint_number);

-- What a seal took up of the clock ledger: how many lines, and one hash over theirs; null where nothing was new.
alter table case_seal add column clocks integer;
alter table case_seal add column clocks_hash char(64);

-- Complaints whose archive was disposed of before their number went with it.
delete from fired_rule where complaint in (select number from complaint where erased_at is not null);
