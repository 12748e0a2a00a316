-- V034: many cards at once (behaviour.md §11): who asked for what about which cards, what became of each, and how each was before, to take it back.

create table bulk_run (
    id            bigint       not null auto_increment,
    kind          varchar(10)  not null,
    state         varchar(10)  not null default 'RUNNING',
    by_id         bigint       not null,
    language      varchar(10)  not null,               -- of the sentences that say why not
    started_at    datetime(6)  not null,
    ended_at      datetime(6)  null,
    lease_until   datetime(6)  null,
    even_doubted  boolean      not null default false, -- VERIFY: also what was edited or flagged since
    verifiers     varchar(600) null,                   -- VERIFIERS: the list, as people and programs name them
    message       varchar(500) null,
    undone_at     datetime(6)  null,
    constraint bulk_run_pk primary key (id),
    constraint bulk_run_by foreign key (by_id) references person (id),
    constraint bulk_run_kind_is_known check (kind in ('VERIFY', 'VERIFIERS')),
    constraint bulk_run_state_is_known check (state in ('RUNNING', 'COMPLETED', 'FAILED'))
);
create index bulk_run_of_person on bulk_run (by_id, id);
create index bulk_run_at_work on bulk_run (state, lease_until);

create table bulk_row (
    run_id      bigint        not null,
    row_no      int           not null,
    card_id     bigint        not null,
    version_no  int           not null,              -- on the screen of who asked
    outcome     varchar(8)    not null default 'WAITING',
    why         varchar(500)  null,                  -- in words, where it was refused
    former      varchar(2000) null,                  -- JSON: the facts of trust that were there before
    trust_seq   bigint        null,                  -- as the run left the card: whoever came later is not undone
    constraint bulk_row_pk primary key (run_id, row_no),
    constraint bulk_row_of_a_run foreign key (run_id) references bulk_run (id) on delete cascade,
    constraint bulk_row_on_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint bulk_row_once unique (run_id, card_id),
    constraint bulk_row_outcome_is_known check (outcome in ('WAITING', 'DONE', 'SAME', 'REFUSED', 'UNDONE', 'KEPT'))
);

-- "verified together with others": the tag of an event (§11)
alter table card_event add column bulk_run bigint null;
