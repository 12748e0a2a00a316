-- V061: what people looked for and what came of it (behaviour.md §12).

create table search_log (
    id            bigint       not null auto_increment,
    person_id     bigint       not null,
    source        varchar(10)  not null,
    raw           varchar(300) not null,               -- as it was typed last
    normalised    varchar(300) not null,               -- its words in small letters with single blanks
    topic         varchar(300) not null,               -- its stems in order of the alphabet: the same for "refund policy" and "policies, refunds"
    hits          int          not null,
    took_ms       int          not null,
    shown         varchar(700) not null default '',    -- the cards of the first page, best first, with commas between them
    at            datetime(6)  not null,
    last_at       datetime(6)  not null,               -- keystrokes collapse: when the last of them came
    outcome       varchar(10)  null,                   -- null: nobody can know yet
    clicked_card  bigint       null,
    clicked_rank  int          null,                   -- from 1
    constraint search_log_pk primary key (id),
    constraint search_log_of_a_person foreign key (person_id) references person (id),
    constraint search_log_source_is_known check (source in ('PORTAL', 'API')),
    constraint search_log_outcome_is_known check (outcome in ('SOLVED', 'REFINED', 'ABANDONED', 'ZERO', 'ASKED')),
    constraint search_log_click_has_a_rank check ((clicked_card is null) = (clicked_rank is null))
);
-- the next keystroke, what is still open, and what was not found
create index search_log_by_person on search_log (person_id, source, last_at);
create index search_log_open on search_log (outcome, last_at);
create index search_log_by_time on search_log (last_at);
