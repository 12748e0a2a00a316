-- V051: cards that need verification for long and that nobody opens (behaviour.md §6): their owners are told, and a week later they are archived
-- unless somebody kept them.
create table archive_notice (
    id          bigint      not null auto_increment,
    card_id     bigint      not null,
    cycle_no    int         not null,
    run_id      bigint      not null,
    since       date        not null,              -- it has needed verification from then on, and nobody has opened it since
    archive_on  date        not null,
    state       varchar(8)  not null default 'OPEN',
    decided_by  bigint      null,
    decided_on  date        null,
    open_key    bigint as (if(state = 'OPEN', card_id, null)) persistent,
    constraint archive_notice_pk primary key (id),
    constraint archive_notice_one_open unique (open_key),
    constraint archive_notice_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint archive_notice_state_is_known check (state in ('OPEN', 'KEPT', 'VOID', 'DONE'))
);
create index archive_notice_by_card on archive_notice (card_id, state);
create index archive_notice_by_day on archive_notice (state, archive_on);
