-- V117: filters of the card manager under a name, for oneself or for all who write in a collection, and the columns that a person wants to see (behaviour.md §11).

create table saved_filter (
    id             bigint        not null auto_increment,
    name           varchar(80)   not null,
    owner_id       bigint        not null,
    collection_id  bigint        null,           -- shared with its creators; null: the owner's alone
    filter         varchar(2000) not null,       -- JSON
    changed_at     datetime(6)   not null,
    constraint saved_filter_pk primary key (id),
    constraint saved_filter_of_a_person foreign key (owner_id) references person (id) on delete cascade,
    constraint saved_filter_shared_in_a_collection foreign key (collection_id) references card_collection (id) on delete cascade,
    constraint saved_filter_has_a_name_of_its_own unique (owner_id, name),
    constraint saved_filter_is_json check (json_valid(filter))
);
create index saved_filter_shared on saved_filter (collection_id, name);

create table list_columns (
    person_id  bigint       not null,
    columns    varchar(300) not null,            -- in their order, with commas
    constraint list_columns_pk primary key (person_id),
    constraint list_columns_of_a_person foreign key (person_id) references person (id) on delete cascade
);
