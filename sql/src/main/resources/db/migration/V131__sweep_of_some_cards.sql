-- V131: a sweep may look at one collection, or at so many cards at most; such a run is not the night's.
alter table sweep_run
    add column collection_key varchar(80) null collate utf8mb4_bin after as_of,   -- by its key: a collection may go, what the run did stays
    add column card_limit     int         null after collection_key,
    add column whole          boolean as (collection_key is null and card_limit is null) persistent,
    add constraint sweep_run_limit_is_some check (card_limit >= 1);
