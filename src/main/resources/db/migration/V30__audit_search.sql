-- What auditors search by. Sorting newest first reads the index from its end; a customer is looked for by each of his marks
-- (his name has its index in V34).
create index complaint_received_at on complaint (received_at, number);
create index complaint_email on complaint (email);
create index clock_event_missed on clock_event (kind, clock, complaint_number);
