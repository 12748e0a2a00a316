-- V065: the table of Hindi terms that ships with the portal can be switched off, by a company that keeps a better one among its synonyms.
alter table search_origin add column hindi_terms boolean not null default true;

-- the nodes read it again as they do with synonyms
create trigger search_origin_changed after update on search_origin for each row
    insert into search_change (card_id) values (null);
