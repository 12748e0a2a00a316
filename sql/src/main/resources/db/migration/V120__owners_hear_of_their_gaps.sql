-- V120: whoever sees to what was not found hears of it like of all news, and once more on its day.

alter table outbox add column gap_id bigint null after question_id;
alter table outbox add constraint outbox_about_a_gap foreign key (gap_id) references search_gap (id) on delete cascade;
