-- V094: the bell shows what the outbox tells; whether a person has seen it in the portal is kept with the line, whatever became of the mail.

alter table outbox add column read_at datetime(6) null;
update outbox set read_at = created_at; -- what was told before there was a bell
