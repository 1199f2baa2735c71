-- Who has written a mail, as a hash, for an hour: so many mails of one sender become something, what comes above that waits for a person.
alter table incoming_mail add column sender_hash char(64);

create index incoming_mail_sender on incoming_mail (sender_hash, taken_at);
