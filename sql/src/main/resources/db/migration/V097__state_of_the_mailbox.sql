-- V097: when the mailbox for questions was last read, and why not later: nobody else sees that mails wait there unread.

alter table ask_mailbox add column read_at datetime(6) null;
alter table ask_mailbox add column failed_at datetime(6) null;   -- since the last time that it could be read; null: it can
alter table ask_mailbox add column failure varchar(300) null;
create index ask_mail_by_time on ask_mail (taken_at, id);
