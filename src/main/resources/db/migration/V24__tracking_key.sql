-- One row, drawn by the first node that needs it: customers' tracking tokens are computed from it and the complaint's number.
create table tracking_key (
    id      integer  not null primary key,
    secret  char(64) not null
);
