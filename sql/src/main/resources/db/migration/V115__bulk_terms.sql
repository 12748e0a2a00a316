-- V115: whatever is done to many cards, its terms are one JSON text that the kind of change knows how to read (behaviour.md §11).

alter table bulk_run add column terms longtext null;
update bulk_run
   set terms = if(kind = 'VERIFY', concat('{"evenDoubted":', if(even_doubted, 'true', 'false'), '}'), concat('{"verifiers":["', replace(verifiers, ',', '","'), '"]}'));
alter table bulk_run
    modify column terms longtext not null,
    drop column even_doubted,
    drop column verifiers,
    drop constraint bulk_run_kind_is_known;
alter table bulk_run
    add constraint bulk_run_kind_is_known check (kind in ('VERIFY', 'VERIFIERS', 'PLAN', 'MOVE', 'TAG', 'ARCHIVE', 'REQUEST', 'ANNOUNCE')),
    add constraint bulk_run_terms_are_json check (json_valid(terms));

-- the tags of a card, or its list of verifiers with their names, as they were
alter table bulk_row modify column former varchar(4000) null;
