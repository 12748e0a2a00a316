-- V130: a mail that could not be sent when it was written is judged again before it is tried again. VOID: there was nothing left to say.
alter table mail drop constraint mail_state_is_known;
alter table mail add constraint mail_state_is_known check (state in ('WAITING', 'SENT', 'DEAD', 'VOID'));

-- what a mail says
create index outbox_in_mail on outbox (mail_id);
