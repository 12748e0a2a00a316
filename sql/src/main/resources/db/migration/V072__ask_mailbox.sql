-- V072: the mailbox ask@ (behaviour.md §13): who looks into it, and what became of each mail.

-- one server of a group reads it at a time; a server that died loses it after a few minutes
create table ask_mailbox (
    id         tinyint      not null,
    held_by    varchar(120) null,
    held_until datetime(6)  null,
    constraint ask_mailbox_pk primary key (id)
);
insert into ask_mailbox (id) values (1);

-- a mail is taken once, however often it is read: its Message-ID, or what stands for one, as a hash
create table ask_mail (
    id           bigint       not null auto_increment,
    message_key  char(64)     not null collate utf8mb4_bin,
    from_address varchar(254) not null,
    subject      varchar(300) not null,
    taken_at     datetime(6)  not null,
    outcome      varchar(8)   not null,
    reason       varchar(40)  null,            -- why it was refused or left alone
    person_id    bigint       null,
    question_id  bigint       null,
    constraint ask_mail_pk primary key (id),
    constraint ask_mail_is_taken_once unique (message_key),
    constraint ask_mail_from_a_person foreign key (person_id) references person (id),
    constraint ask_mail_about_a_question foreign key (question_id) references question (id) on delete set null,
    constraint ask_mail_outcome_is_known check (outcome in ('ASKED', 'JOINED', 'ANSWERED', 'REFUSED', 'IGNORED'))
);
create index ask_mail_of_person on ask_mail (person_id, taken_at);

alter table mail drop constraint mail_kind_is_known;
alter table mail add constraint mail_kind_is_known check (kind in ('DIGEST', 'AT_ONCE', 'TEST', 'NOTE'));
