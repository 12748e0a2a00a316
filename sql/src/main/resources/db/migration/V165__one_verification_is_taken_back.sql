-- V165: whoever verified a card by a slip of the finger takes that back within ten minutes, as with many cards at once.
-- What the last verification of a card overwrote stays with the card until the next one.
create table verification_former (
    card_id  bigint      not null,
    by_id    bigint      not null,
    cycle_no int         not null,             -- the one that the verification began
    at       datetime(6) not null,
    former   longtext    not null check (json_valid(former)),
    constraint verification_former_pk primary key (card_id),
    constraint verification_former_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint verification_former_by foreign key (by_id) references person (id)
);
