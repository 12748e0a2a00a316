-- V071: news about questions goes into each person's one digest (behaviour.md §6, §13), and an expert may answer by replying to a mail.

alter table outbox add column question_id bigint null after card_id;
alter table outbox add constraint outbox_about_a_question foreign key (question_id) references question (id) on delete cascade;

alter table question_budget add column by_mail boolean not null default false;  -- each question in a mail of its own, to be answered by replying
create index question_news_at on question_news (at);

-- what a reply to such a mail is known by: whoever has the mail and writes from the person's address may answer
create table question_reply (
    token        varchar(32) not null collate utf8mb4_bin,
    question_id  bigint      not null,
    person_id    bigint      not null,
    created_at   datetime(6) not null,
    constraint question_reply_pk primary key (token),
    constraint question_reply_one_each unique (question_id, person_id),
    constraint question_reply_to_a_question foreign key (question_id) references question (id) on delete cascade,
    constraint question_reply_of_a_person foreign key (person_id) references person (id)
);

alter table mail add column reply_to varchar(254) null after address;
