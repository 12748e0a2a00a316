-- V042: how many checks a person can do in a week, besides their work (behaviour.md §9).
alter table person add column weekly_budget int not null default 20;
