-- V152: the database's own search, which serves while a node has no index, finds other names as it finds tags.
-- Reads all published words once; among 100,000 cards that took seconds.

alter table card_text drop index card_text_all, add fulltext index card_text_all (title, tags, aliases, body_text);
