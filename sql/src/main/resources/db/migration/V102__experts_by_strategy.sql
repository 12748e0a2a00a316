-- V102: an expert group shares its questions out by a strategy of its own (behaviour.md §4, §13).

alter table expert_route
    add column strategy varchar(12) not null default 'LEAST_LOADED',
    add column turn_id  bigint      null,            -- to whom a question fell last
    add constraint expert_route_strategy_is_known check (strategy in ('ROUND_ROBIN', 'LEAST_LOADED', 'STICKY', 'CLAIM'));

alter table question
    add column route_tag     varchar(60) null after group_id,      -- by which row of expert_route it went to the group; null: it did not, or before this release
    add column offered_until date        null after route_tag;     -- CLAIM: through this day anybody of the group may take it, then it falls to one of them
create index question_by_route on question (collection_id, route_tag, answered_at);

alter table question_news drop constraint question_news_kind_is_known;
alter table question_news add constraint question_news_kind_is_known
    check (kind in ('YOURS', 'REMINDER', 'ANSWER', 'REOPENED', 'EXPIRED', 'GONE', 'CAPTURE', 'OFFERED'));
