-- What a notice says in the length of other channels, for when it comes back and has to go there: short for a mail, long for an SMS.
alter table notice add column elsewhere text;
