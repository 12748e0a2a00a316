-- V081: what readers met, and how long they had to do without, day by day beside the score (behaviour.md §10); each row for the cards of one collection
-- and one way of sharing. Whoever looks is given the sum of the rows that they may know of: the history of a tag or a person must not speak of
-- collections that somebody cannot read, and past rights cannot be asked for later.
alter table trust_measure
    add column collection_id bigint not null default 0 after scope_key,      -- 0: measured before, of all collections together
    add column restricted boolean not null default true after collection_id, -- shared with a few; measured before: who knows
    add column opened int null,          -- views and copies of tracked cards in the 30 days that ended with the day; null: not measured then
    add column met_verified int null,    -- of them, those that met a verified card
    add column debt bigint null,         -- sum over cards of days needing verification x opened: a thirtieth of it is the staleness debt
    drop primary key,
    add primary key (scope, scope_key, collection_id, restricted, day);
update trust_measure set collection_id = cast(scope_key as unsigned) where scope = 'COLLECTION';
-- the portal is the sum of its collections
delete from trust_measure where scope = 'PORTAL';
create index trust_measure_by_day on trust_measure (scope, day);
