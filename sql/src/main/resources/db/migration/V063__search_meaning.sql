-- V063: what published cards mean, as vectors, so that no node and no restart works them out twice (ADR 13).

-- One row a card. It holds for the text with this hash and for this model alone; with another text or another model it is worked out anew.
create table card_meaning (
    card_id    bigint         not null,
    model      varchar(40)    not null,
    text_hash  binary(16)     not null,
    vector     varbinary(384) not null,     -- one byte a component; empty: the text says nothing to the model
    made_at    datetime(6)    not null default utc_timestamp(6),
    constraint card_meaning_pk primary key (card_id),
    constraint card_meaning_of_a_card foreign key (card_id) references card (id) on delete cascade
);

-- Every node's index has them from here, as it has everything.
create trigger search_meaning_made after insert on card_meaning for each row
    insert into search_change (card_id) values (new.card_id);
create trigger search_meaning_changed after update on card_meaning for each row
    insert into search_change (card_id) values (new.card_id);

-- Whether meanings are being worked out, on whichever node: an administrator may stop it for a while.
create table search_meaning (
    id      tinyint not null default 1,
    paused  boolean not null default false,
    constraint search_meaning_pk primary key (id),
    constraint search_meaning_is_the_only_one check (id = 1)
);
insert into search_meaning (id) values (1);
