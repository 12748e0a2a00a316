-- V020: policies (behaviour.md §5): ordered rules whose first match decides how a card is verified. A version that is not a draft any more never
-- changes its rules again; what was rehearsed is what becomes active.

create table policy (
    id              bigint       not null auto_increment,
    number          int          not null,                 -- what people call it: version 7
    edit_seq        bigint       not null default 0,
    name            varchar(120) not null,
    state           varchar(10)  not null default 'DRAFT',
    based_on        int          null,                     -- the number of the version it was begun from
    created_by      bigint       not null,
    created_at      datetime(6)  not null,
    changed_at      datetime(6)  not null,
    proposed_by     bigint       null,                     -- dual control: the first of two administrators
    proposed_at     datetime(6)  null,
    activation      varchar(10)  null,                     -- how it is to come, or came, into force
    ramp_weeks      int          null,
    override_reason varchar(500) null,                     -- why it came into force without a fresh rehearsal
    activated_by    bigint       null,
    activated_at    datetime(6)  null,
    superseded_at   datetime(6)  null,
    active_key      tinyint as (if(state = 'ACTIVE', 1, null)) persistent,
    constraint policy_pk primary key (id),
    constraint policy_number_is_a_name unique (number),
    constraint policy_one_is_active unique (active_key),
    constraint policy_begun_by foreign key (created_by) references person (id),
    constraint policy_proposed_by foreign key (proposed_by) references person (id),
    constraint policy_activated_by foreign key (activated_by) references person (id),
    constraint policy_state_is_known check (state in ('DRAFT', 'SIMULATED', 'ACTIVE', 'SUPERSEDED')),
    constraint policy_activation_is_known check (activation is null or activation in ('NEXT_CYCLE', 'RECOMPUTE', 'RAMP')),
    constraint policy_ramp_has_weeks check ((activation <=> 'RAMP') = (ramp_weeks is not null))
);

-- every condition that is set has to hold; a rule without any matches every card
create table policy_rule (
    id              bigint       not null auto_increment,
    policy_id       bigint       not null,
    position        int          not null,
    name            varchar(120) not null,
    locked          boolean      not null default false,   -- a card may not differ from it
    collection_key  varchar(80)  null collate utf8mb4_bin,
    folder_id       bigint       null,                     -- with the folders in it
    tag             varchar(60)  null,
    author_group    varchar(80)  null collate utf8mb4_bin,
    min_words       int          null,
    max_words       int          null,
    min_views       int          null,                     -- of the last 30 days
    max_views       int          null,
    min_age         int          null,                     -- days since it was published
    max_age         int          null,
    constraint policy_rule_pk primary key (id),
    constraint policy_rule_of_a_policy foreign key (policy_id) references policy (id) on delete cascade,
    constraint policy_rule_has_its_place unique (policy_id, position)
);

-- what a rule says; about what it does not say the collection decides, and then the built-in value
create table policy_rule_setting (
    rule_id  bigint       not null,
    setting  varchar(40)  not null collate utf8mb4_bin,
    value    varchar(500) not null,
    constraint policy_rule_setting_pk primary key (rule_id, setting),
    constraint policy_rule_setting_of_a_rule foreign key (rule_id) references policy_rule (id) on delete cascade
);

-- facts of the cycle that a verification settles, beside due_on
alter table card add column warn_days int null after evergreen_until;              -- null: what the collection says
alter table card add column plan_own boolean not null default false after fixed_date; -- somebody chose mode and interval for this card
update card c join card_collection k on k.id = c.collection_id
   set c.plan_own = c.mode = 'FIXED' or c.mode <> k.default_mode or not c.interval_days <=> k.default_interval;
