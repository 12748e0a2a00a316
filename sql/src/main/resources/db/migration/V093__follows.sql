-- V093: what people follow (behaviour.md §1, §6). What they hear of it waits in the outbox like all news.

create table follow (
    id             bigint      not null auto_increment,
    person_id      bigint      not null,
    card_id        bigint      null,
    collection_id  bigint      null,
    author_id      bigint      null,
    tag            varchar(60) null,
    at             datetime(6) not null,
    constraint follow_pk primary key (id),
    constraint follow_of_a_person foreign key (person_id) references person (id),
    constraint follow_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint follow_a_collection foreign key (collection_id) references card_collection (id) on delete cascade,
    constraint follow_an_author foreign key (author_id) references person (id),
    constraint follow_a_card_once unique (card_id, person_id),
    constraint follow_a_collection_once unique (collection_id, person_id),
    constraint follow_an_author_once unique (author_id, person_id),
    constraint follow_a_tag_once unique (tag, person_id),
    constraint follow_is_one_thing check ((card_id is not null) + (collection_id is not null) + (author_id is not null) + (tag is not null) = 1)
);
create index follow_by_person on follow (person_id, id);

-- newer news about a card takes the place of what still waits
create index outbox_about on outbox (card_id, kind, state);
