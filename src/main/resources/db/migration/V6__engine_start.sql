-- Each start of a node takes the next number; the engine's ids begin with it.
create table engine_start (
    number      integer                     not null generated always as identity primary key,
    started_at  timestamp(3) with time zone not null
);
