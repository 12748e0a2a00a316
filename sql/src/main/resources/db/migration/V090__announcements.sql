-- V090: announcements of a card, who is asked to read it, and who has said so (behaviour.md §15).

-- whether authors may announce cards of the collection; no row: they may. Owners always may.
create table announcement_rule (
    collection_id bigint  not null,
    authors       boolean not null,
    constraint announcement_rule_pk primary key (collection_id),
    constraint announcement_rule_of_a_collection foreign key (collection_id) references card_collection (id) on delete cascade
);

create table announcement (
    id              bigint       not null auto_increment,
    card_id         bigint       not null,
    sender_id       bigint       not null,
    mode            varchar(16)  not null,
    audience        varchar(8)   not null default 'DYNAMIC',
    note            varchar(500) null,
    button          varchar(60)  null,             -- what the button says; null: the usual words
    due_days        int          null,             -- from the day on which somebody is first asked; null: no due date
    remind          varchar(6)   not null default 'WEEKLY',
    renewal         varchar(6)   not null default 'NONE',
    renew_days      int          null,
    renew_from      date         null,
    publish_at      datetime(6)  not null,
    began_at        datetime(6)  null,             -- null: its time has not come
    created_at      datetime(6)  not null,
    closed_at       datetime(6)  null,
    closed_by       bigint       null,
    -- what is asked now: acknowledging this version or a later one. "Ask again" begins a new round with the version of that day.
    round_no        int          not null default 1,
    card_version    int          not null,
    asked_at        datetime(6)  not null,
    decided_version int          not null,         -- for newer major versions somebody has yet to say whether receipts hold for them
    constraint announcement_pk primary key (id),
    constraint announcement_of_a_card foreign key (card_id) references card (id),
    constraint announcement_from foreign key (sender_id) references person (id),
    constraint announcement_mode_is_known check (mode in ('FYI', 'MUST_ACKNOWLEDGE')),
    constraint announcement_audience_is_known check (audience in ('DYNAMIC', 'SNAPSHOT')),
    constraint announcement_remind_is_known check (remind in ('DAILY', 'WEEKLY')),
    constraint announcement_renewal_is_known check (renewal in ('NONE', 'DAYS', 'YEARLY')),
    constraint announcement_renewal_says_when check ((renewal = 'DAYS') = (renew_days is not null) and (renewal = 'YEARLY') = (renew_from is not null)),
    constraint announcement_only_what_is_acknowledged_renews check (mode = 'MUST_ACKNOWLEDGE' or renewal = 'NONE')
);
create index announcement_by_card on announcement (card_id, closed_at);
create index announcement_by_sender on announcement (sender_id, id);
create index announcement_to_come on announcement (began_at, publish_at);

-- whom it is for
create table announcement_party (
    id              bigint not null auto_increment,
    announcement_id bigint not null,
    person_id       bigint null,
    group_id        bigint null,
    constraint announcement_party_pk primary key (id),
    constraint announcement_party_of foreign key (announcement_id) references announcement (id) on delete cascade,
    constraint announcement_party_person foreign key (person_id) references person (id),
    constraint announcement_party_group foreign key (group_id) references person_group (id) on delete cascade,
    constraint announcement_party_is_one_or_the_other check ((person_id is null) <> (group_id is null))
);
create index announcement_party_by_person on announcement_party (person_id, announcement_id);
create index announcement_party_by_group on announcement_party (group_id, announcement_id);

-- since when somebody is asked, and until when. The list of a snapshot; of a dynamic audience only a memory: who belongs to it is worked out whenever it matters.
create table announcement_person (
    announcement_id bigint      not null,
    person_id       bigint      not null,
    since           date        not null,
    due_on          date        null,
    constraint announcement_person_pk primary key (announcement_id, person_id),
    constraint announcement_person_of foreign key (announcement_id) references announcement (id) on delete cascade,
    constraint announcement_person_is foreign key (person_id) references person (id)
);
create index announcement_person_by_person on announcement_person (person_id, announcement_id);

create table announcement_exemption (
    announcement_id bigint       not null,
    person_id       bigint       not null,
    reason          varchar(500) not null,
    by_id           bigint       not null,
    at              datetime(6)  not null,
    constraint announcement_exemption_pk primary key (announcement_id, person_id),
    constraint announcement_exemption_of foreign key (announcement_id) references announcement (id) on delete cascade,
    constraint announcement_exemption_for foreign key (person_id) references person (id),
    constraint announcement_exemption_by foreign key (by_id) references person (id)
);

-- Written once and never changed: who acknowledged which words of which card. Card and version are kept as they were, whatever becomes of them.
create table receipt (
    id              bigint       not null auto_increment,
    announcement_id bigint       not null,
    person_id       bigint       not null,
    round_no        int          not null,
    card_id         bigint       not null,
    version_no      int          not null,
    body_hash       char(64)     not null collate utf8mb4_bin,
    acknowledged_at datetime(6)  not null,
    acknowledged_on date         not null,
    constraint receipt_pk primary key (id),
    constraint receipt_once_a_day unique (announcement_id, person_id, round_no, acknowledged_on),
    constraint receipt_of_an_announcement foreign key (announcement_id) references announcement (id),
    constraint receipt_by foreign key (person_id) references person (id)
);
create index receipt_by_person on receipt (person_id, id);

-- who answers for the members of a group, and so may know what they have yet to read
create table group_manager (
    group_id  bigint not null,
    person_id bigint not null,
    constraint group_manager_pk primary key (group_id, person_id),
    constraint group_manager_of foreign key (group_id) references person_group (id) on delete cascade,
    constraint group_manager_is foreign key (person_id) references person (id)
);
create index group_manager_by_person on group_manager (person_id, group_id);

alter table outbox add column announcement_id bigint null after card_id;
