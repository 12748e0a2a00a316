-- V041: when a verifier has left (behaviour.md §7): who looks after their cards now, by which rule, and whether the new person has agreed.

-- cards that changed hands together; what an administrator brought about can be undone together
create table succession (
    id         bigint      not null auto_increment,
    kind       varchar(8)  not null,               -- CHAIN: by the rules of §7; WIZARD: an administrator chose
    leaver_id  bigint      null,                   -- null: not because of one person
    by_id      bigint      null,                   -- null: the machine
    at         datetime(6) not null,
    undone_at  datetime(6) null,
    undone_by  bigint      null,
    constraint succession_pk primary key (id),
    constraint succession_of_a_person foreign key (leaver_id) references person (id),
    constraint succession_by foreign key (by_id) references person (id),
    constraint succession_undone_by foreign key (undone_by) references person (id),
    constraint succession_kind_is_known check (kind in ('CHAIN', 'WIZARD'))
);
create index succession_of_leaver on succession (leaver_id, id);

create table inheritance (
    id               bigint        not null auto_increment,
    succession_id    bigint        not null,
    card_id          bigint        not null,
    from_id          bigint        null,
    to_id            bigint        null,                 -- null: nobody could be found (rule 6)
    rule_no          tinyint       not null,             -- §7 (1) to (6); 0: chosen
    verifiers_before varchar(1000) null,                 -- JSON: [person, group] in their order
    at               datetime(6)   not null,
    answer_by        date          not null,             -- 10 working days; after that the next rule's turn
    state            varchar(8)    not null default 'OPEN',
    answered_at      datetime(6)   null,
    constraint inheritance_pk primary key (id),
    constraint inheritance_in_a_succession foreign key (succession_id) references succession (id) on delete cascade,
    constraint inheritance_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint inheritance_from foreign key (from_id) references person (id),
    constraint inheritance_to foreign key (to_id) references person (id),
    constraint inheritance_once_in_a_succession unique (succession_id, card_id),
    constraint inheritance_state_is_known check (state in ('OPEN', 'ACCEPTED', 'PASSED', 'OVER', 'UNDONE'))
);
create index inheritance_to_answer on inheritance (to_id, state, from_id);
create index inheritance_open on inheritance (state, answer_by);

-- rule 3: who looks after a collection's cards when their verifiers are gone
alter table card_collection
    add column default_person_id bigint null,   -- at most one of the two
    add column default_group_id  bigint null,
    add constraint card_collection_default_person foreign key (default_person_id) references person (id),
    add constraint card_collection_default_group foreign key (default_group_id) references person_group (id) on delete set null;

-- rule 5: who verified most of a collection's cards lately
create index card_event_by_kind on card_event (kind, at, card_id);
