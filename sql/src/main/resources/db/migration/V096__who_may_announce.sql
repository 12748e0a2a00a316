-- V096: whether authors may announce cards is one more setting of their collection (behaviour.md §1, §15), where its owners find it. Owners always may.

alter table card_collection add column authors_announce boolean not null default true;
update card_collection k join announcement_rule r on r.collection_id = k.id set k.authors_announce = r.authors;
drop table announcement_rule;
