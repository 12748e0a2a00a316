-- V121: where there are more gaps than a night looks at, those that have waited longest come next.

alter table search_gap add column checked_at datetime(6) null; -- null: never yet
create index search_gap_next on search_gap (closed_at, checked_at);
