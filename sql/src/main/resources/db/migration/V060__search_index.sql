-- V060: what keeps the search index of each node equal to the published cards, and the synonyms.
-- The index is a cache: everything in it can be made again from card, card_text and card_reader.

-- One row for every change of a row that the index is made of, written in that change's own transaction by the triggers below, whoever makes the
-- change. A node follows the numbers; old rows are removed after three days, because whoever was away for longer compares everything anyway.
create table search_change (
    seq      bigint      not null auto_increment,
    card_id  bigint      null,               -- null: the synonyms changed
    at       datetime(6) not null default utc_timestamp(6),
    constraint search_change_pk primary key (seq)
);
create index search_change_by_time on search_change (at);

-- Tells this database from every other one, so that a node never uses an index that was made from another.
create table search_origin (
    id        tinyint  not null default 1,
    identity  char(36) not null,
    constraint search_origin_pk primary key (id),
    constraint search_origin_is_the_only_one check (id = 1)
);
insert into search_origin (identity) values (uuid());

create table search_synonym (
    id          bigint       not null auto_increment,
    words       varchar(100) not null,
    others      varchar(100) not null,
    both_ways   boolean      not null default true,   -- false: who asks for words also finds others, not the other way round
    created_by  bigint       null,
    created_at  datetime(6)  not null default utc_timestamp(6),
    constraint search_synonym_pk primary key (id),
    constraint search_synonym_is_there_once unique (words, others),
    constraint search_synonym_by foreign key (created_by) references person (id)
);

-- Trust is not in the index, so that its changes, above all those of the nightly sweep, leave no row here.
create trigger search_card_made after insert on card for each row
    insert into search_change (card_id) select new.id from dual where new.lifecycle = 'PUBLISHED';
create trigger search_card_changed after update on card for each row
    insert into search_change (card_id) select new.id from dual
     where (new.lifecycle = 'PUBLISHED' or old.lifecycle = 'PUBLISHED')
       and (new.lifecycle <> old.lifecycle or new.version_no <> old.version_no or new.collection_id <> old.collection_id or new.sharing <> old.sharing);
create trigger search_card_removed after delete on card for each row
    insert into search_change (card_id) values (old.id);
create trigger search_text_made after insert on card_text for each row
    insert into search_change (card_id) values (new.card_id);
create trigger search_text_changed after update on card_text for each row
    insert into search_change (card_id) values (new.card_id);
create trigger search_text_removed after delete on card_text for each row
    insert into search_change (card_id) values (old.card_id);
create trigger search_reader_made after insert on card_reader for each row
    insert into search_change (card_id) values (new.card_id);
create trigger search_reader_removed after delete on card_reader for each row
    insert into search_change (card_id) values (old.card_id);
create trigger search_synonym_made after insert on search_synonym for each row
    insert into search_change (card_id) values (null);
create trigger search_synonym_changed after update on search_synonym for each row
    insert into search_change (card_id) values (null);
create trigger search_synonym_removed after delete on search_synonym for each row
    insert into search_change (card_id) values (null);
