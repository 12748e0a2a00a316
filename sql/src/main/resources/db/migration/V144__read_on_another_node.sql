-- V144: every node asks every two seconds whether somebody with a page open has read something on another one (docs/adr/0020).

create index outbox_read on outbox (person_id, read_at);
