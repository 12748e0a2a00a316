-- V151: how much the cards of a collection count in search (behaviour.md §12).

alter table card_collection add column search_weight int not null default 100;   -- percent: 200 is twice as much as usual
alter table card_collection add constraint card_collection_search_weight_is_sane check (search_weight between 50 and 200);
