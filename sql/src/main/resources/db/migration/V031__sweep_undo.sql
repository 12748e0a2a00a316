-- V031: what a sweep gave to somebody else can be given back (behaviour.md §8); the decision stays and says so.
alter table sweep_decision add column undone_at datetime(6) null after applied;
alter table sweep_decision add column undone_by bigint null after undone_at;
alter table sweep_decision add constraint sweep_decision_undone_by foreign key (undone_by) references person (id);
