-- V062: what people did not find, with somebody who sees to it, and the questions that have to stay answered (behaviour.md §12).
-- The nightly step fills search_gap from search_log; whether a gap is closed is never said by anybody but found out by searching as the reader who missed it.

create table search_gap (
    id         bigint       not null auto_increment,
    topic      varchar(300) not null,               -- as in search_log: one gap whatever the form and order of its words
    words      varchar(300) not null,               -- as it was typed last
    reader_id  bigint       not null,               -- who missed it last: it is searched as this person
    shown      varchar(700) not null,               -- what that person saw and did not want
    people     int          not null,
    misses     int          not null,
    first_at   datetime(6)  not null,
    last_at    datetime(6)  not null,
    owner_id   bigint       null,
    due_on     date         not null,
    closed_at  datetime(6)  null,
    card_id    bigint       null,                   -- the verified card that closed it
    constraint search_gap_pk primary key (id),
    constraint search_gap_is_there_once unique (topic),
    constraint search_gap_of_a_reader foreign key (reader_id) references person (id),
    constraint search_gap_owner foreign key (owner_id) references person (id),
    constraint search_gap_card foreign key (card_id) references card (id) on delete set null
);

create table search_golden (
    id          bigint       not null auto_increment,
    gap_id      bigint       not null,
    card_id     bigint       not null,
    place       int          null,                  -- among the first three, at the last check; null: not there
    checked_at  datetime(6)  not null,
    fell_at     datetime(6)  null,                  -- since when the card is not there
    constraint search_golden_pk primary key (id),
    constraint search_golden_is_there_once unique (gap_id),
    constraint search_golden_of_a_gap foreign key (gap_id) references search_gap (id) on delete cascade,
    constraint search_golden_card foreign key (card_id) references card (id) on delete cascade
);
