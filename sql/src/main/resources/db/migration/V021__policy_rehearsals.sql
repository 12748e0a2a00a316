-- V021: what a policy would do to the cards, and what it did. A rehearsal and an activation are the same computation written to the same table, so
-- that predicted and actual, or two drafts, are compared by one join. Only cards that change are written down.

create table policy_run (
    id             bigint       not null auto_increment,
    policy_id      bigint       not null,
    kind           varchar(10)  not null,
    rules_seq      bigint       not null,              -- policy.edit_seq when it began: what it speaks of
    activation     varchar(10)  not null,
    ramp_weeks     int          null,
    as_of          date         not null,
    state          varchar(10)  not null,
    requested_by   varchar(64)  not null,
    started_at     datetime(6)  not null,
    ended_at       datetime(6)  null,
    lease_until    datetime(6)  null,                  -- every step extends it; a run whose lease is over lost its server
    execution_id   bigint       null,
    last_card      bigint       not null default 0,    -- the highest number when it began
    cards          int          not null default 0,    -- published when it began
    seen           int          not null default 0,
    changing       int          not null default 0,
    differing      int          null,                  -- of an activation: cards that did not become what was rehearsed
    rehearsal_id   bigint       null,                  -- of an activation: the rehearsal that it is bound to
    message        varchar(500) null,
    constraint policy_run_pk primary key (id),
    constraint policy_run_of_a_policy foreign key (policy_id) references policy (id) on delete cascade,
    constraint policy_run_rehearsed foreign key (rehearsal_id) references policy_run (id) on delete set null,
    constraint policy_run_kind_is_known check (kind in ('REHEARSAL', 'ACTIVATION')),
    constraint policy_run_state_is_known check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'STOPPED'))
);

create table policy_effect (
    run_id           bigint      not null,
    card_id          bigint      not null,
    rule_position    int         not null,
    trust_seq        bigint      not null,
    mode_before      varchar(10) not null,
    interval_before  int         null,
    lapses_before    date        null,
    warn_before      int         null,
    state_before     varchar(20) not null,
    mode_after       varchar(10) not null,
    interval_after   int         null,
    lapses_after     date        null,
    warn_after       int         null,
    state_after      varchar(20) not null,
    doubted          boolean     not null,             -- something else speaks against it
    newly_due        boolean     not null,             -- the new date is past, and the old one was not
    ramp_place       int         null,                 -- of those the most-read is 0
    constraint policy_effect_pk primary key (run_id, card_id),
    constraint policy_effect_of_a_run foreign key (run_id) references policy_run (id) on delete cascade,
    constraint policy_effect_on_a_card foreign key (card_id) references card (id) on delete cascade
);

-- 13 weeks of checks, now and then; week -1 is what waits for a check tomorrow
create table policy_load (
    run_id      bigint     not null,
    scope       varchar(10) not null,
    scope_id    bigint     not null default 0,         -- 0: of the portal, or of a card that nobody looks after
    week        tinyint    not null,
    now_count   int        not null default 0,
    then_count  int        not null default 0,
    constraint policy_load_pk primary key (run_id, scope, scope_id, week),
    constraint policy_load_of_a_run foreign key (run_id) references policy_run (id) on delete cascade,
    constraint policy_load_scope_is_known check (scope in ('PORTAL', 'COLLECTION', 'PERSON'))
);

-- a reason that a rule brought about, so that it can be withdrawn with the rule
alter table card_reason add column policy_rule_id bigint null;
alter table card_reason add constraint card_reason_by_a_rule foreign key (policy_rule_id) references policy_rule (id) on delete set null;
