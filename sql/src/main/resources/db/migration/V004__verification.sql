-- V004: who vouches, what speaks against a card, what is to be done, and every decision in words.

-- ordered list of 1..5, each a person or a group (§4)
create table card_verifier (
    card_id    bigint  not null,
    position   tinyint not null,
    person_id  bigint  null,
    group_id   bigint  null,
    constraint card_verifier_pk primary key (card_id, position),
    constraint card_verifier_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint card_verifier_person foreign key (person_id) references person (id),
    constraint card_verifier_group foreign key (group_id) references person_group (id),
    constraint card_verifier_is_one_or_the_other check ((person_id is null) <> (group_id is null)),
    constraint card_verifier_position_is_1_to_5 check (position between 1 and 5)
);
create index card_verifier_by_person on card_verifier (person_id, card_id);
create index card_verifier_by_group on card_verifier (group_id, card_id);

-- Why a card is doubted. NEVER, EXPIRED and EVERGREEN_AGE are derived and never stored.
create table card_reason (
    id         bigint        not null auto_increment,
    card_id    bigint        not null,
    kind       varchar(16)   not null,
    hard       boolean       not null,
    by_id      bigint        null,               -- null: the machine
    at         datetime(6)   not null,
    text       varchar(1000) null,
    version_no int           not null default 0,
    closed_at  datetime(6)   null,
    closed_by  bigint        null,
    open_key   varchar(60) collate utf8mb4_bin as (if(closed_at is null and kind = 'REQUESTED', concat(card_id, ':', by_id), null)) persistent,
    constraint card_reason_pk primary key (id),
    constraint card_reason_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint card_reason_by foreign key (by_id) references person (id),
    constraint card_reason_kind_is_known check (kind in ('EDITED', 'NEW_VERIFIER', 'FLAGGED', 'REQUESTED', 'POLICY', 'SOURCE_CHANGED', 'FACT_DUE')),
    constraint card_reason_one_open_request_per_reader unique (open_key)
);
create index card_reason_open on card_reason (card_id, closed_at, hard);
-- the sweep asks which cards have any, not which a card has
create index card_reason_unanswered on card_reason (closed_at, card_id);

-- what happened to a card, in order; "why is this card in this state?" reads it (§8)
create table card_event (
    id          bigint        not null auto_increment,
    card_id     bigint        not null,
    kind        varchar(30)   not null,
    at          datetime(6)   not null,
    actor_id    bigint        null,
    version_no  int           not null,
    cycle_no    int           not null,
    detail      varchar(1000) null,
    once_key    varchar(120) collate utf8mb4_bin null,   -- double submit of the same (card, version, person, minute) is one event (§3)
    constraint card_event_pk primary key (id),
    constraint card_event_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint card_event_happens_once unique (once_key)
);
create index card_event_by_card on card_event (card_id, id);

create table task (
    id             bigint      not null auto_increment,
    card_id        bigint      not null,
    cycle_no       int         not null,
    kind           varchar(10) not null default 'VERIFY',
    assignee_id    bigint      null,
    opened_at      datetime(6) not null,
    opened_run     bigint      null,
    due_on         date        null,
    snoozed_until  date        null,
    snoozed        boolean     not null default false,   -- once per cycle (§6)
    closed_at      datetime(6) null,
    closed_by      bigint      null,
    closed_because varchar(20) null,
    open_key       varchar(60) collate utf8mb4_bin as (if(closed_at is null, concat(card_id, ':', kind), null)) persistent,
    constraint task_pk primary key (id),
    constraint task_on_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint task_of foreign key (assignee_id) references person (id),
    constraint task_open_only_once unique (open_key)
);
create index task_of_person on task (assignee_id, closed_at);
create index task_by_card on task (card_id, closed_at);
create index task_still_open on task (closed_at, card_id);

create table sweep_run (
    id            bigint      not null auto_increment,
    as_of         date        not null,
    dry_run       boolean     not null default false,
    state         varchar(10) not null,
    started_at    datetime(6) not null,
    ended_at      datetime(6) null,
    lease_until   datetime(6) null,
    node          varchar(120) not null,
    requested_by  varchar(120) not null,
    execution_id  bigint      null,
    to_look_at    int         not null default 0,
    looked_at     int         not null default 0,
    decided       int         not null default 0,
    applied       int         not null default 0,
    mails         int         not null default 0,
    failed        int         not null default 0,
    held          boolean     not null default false,   -- circuit breaker (§8 step 5)
    breaker_off   boolean     not null default false,   -- somebody said: act all the same
    reached_card  bigint      not null default 0,       -- every subject up to this one is decided: written in the same commit as the decisions
    attempts      int         not null default 1,       -- how often it was begun or resumed
    message       varchar(500) null,
    running_key   tinyint as (if(state = 'RUNNING', 1, null)) persistent,
    constraint sweep_run_pk primary key (id),
    constraint sweep_run_state_is_known check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'STOPPED')),
    constraint sweep_run_one_at_a_time unique (running_key)
);

create table sweep_decision (
    id          bigint        not null auto_increment,
    run_id      bigint        not null,
    card_id     bigint        not null,
    kind        varchar(20)   not null,
    stage       varchar(12)   not null default '',
    person_id   bigint        null,
    rule        varchar(80)   not null,
    version_no  int           not null,
    cycle_no    int           not null,
    trust_seq   bigint        not null,
    inputs      varchar(1000) not null,     -- JSON
    state_before varchar(20)  not null,
    state_after varchar(20)   not null,
    reason      varchar(500)  not null,     -- in words
    applied     boolean       not null,
    at          datetime(6)   not null,
    constraint sweep_decision_pk primary key (id),
    constraint sweep_decision_of_a_run foreign key (run_id) references sweep_run (id) on delete cascade,
    constraint sweep_decision_on_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint sweep_decision_once_per_run unique (run_id, card_id, kind, stage)
);
create index sweep_decision_by_card on sweep_decision (card_id, id);

-- the cards that a running sweep looks at, fixed when it opens: a restart walks the very same list
create table sweep_subject (
    run_id   bigint not null,
    card_id  bigint not null,
    constraint sweep_subject_pk primary key (run_id, card_id),
    constraint sweep_subject_of_a_run foreign key (run_id) references sweep_run (id) on delete cascade
);
