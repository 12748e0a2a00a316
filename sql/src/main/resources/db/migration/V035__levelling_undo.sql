-- V035: weeks that were made to fit can be put back (behaviour.md §9): which cards came earlier together, and when they were due before.

create table levelling (
    id         bigint      not null auto_increment,
    person_id  bigint      not null,             -- whose weeks
    by_id      bigint      not null,
    at         datetime(6) not null,
    undone_at  datetime(6) null,
    undone_by  bigint      null,
    constraint levelling_pk primary key (id),
    constraint levelling_of foreign key (person_id) references person (id),
    constraint levelling_by foreign key (by_id) references person (id),
    constraint levelling_undone_by foreign key (undone_by) references person (id)
);
create index levelling_of_person on levelling (person_id, id);

create table levelling_card (
    levelling_id  bigint not null,
    card_id       bigint not null,
    cycle_no      int    not null,               -- a later verification has a date of its own
    due_before    date   not null,
    due_after     date   not null,
    constraint levelling_card_pk primary key (levelling_id, card_id),
    constraint levelling_card_in_a_levelling foreign key (levelling_id) references levelling (id) on delete cascade,
    constraint levelling_card_is_a_card foreign key (card_id) references card (id) on delete cascade
);
