-- V001: who there is, and in which groups they are.
-- Times are UTC in datetime(6); the application owns the zone (see org.pramana.time.InstantColumn). Days are plain dates of the organisation's zone.

create table person (
    id               bigint       not null auto_increment,
    edit_seq         bigint       not null default 0,
    login            varchar(64)  not null collate utf8mb4_bin,
    name             varchar(120) not null,
    email            varchar(254) null,
    password_hash    varchar(400) null,               -- null: signs in elsewhere (OpenID Connect, LDAP), never here
    credential_seq   bigint       not null default 0, -- grows with every change of password or disabling: sessions and cached log-ins older than it are dead
    active           boolean      not null default true,
    administrator    boolean      not null default false,
    operator         boolean      not null default false,
    language         varchar(8)   not null default 'en',
    theme            varchar(8)   not null default 'system',
    away_from        date         null,
    away_until       date         null,
    created_at       datetime(6)  not null,
    left_at          datetime(6)  null,
    last_seen_at     datetime(6)  null,
    constraint person_pk primary key (id),
    constraint person_login_is_theirs_alone unique (login),
    constraint person_theme_is_known check (theme in ('system', 'light', 'dark')),
    constraint person_absence_has_both_ends check ((away_from is null) = (away_until is null)),
    constraint person_absence_ends_after_it_began check (away_from is null or away_from <= away_until)
);

-- "group" is a word of SQL
create table person_group (
    id           bigint       not null auto_increment,
    edit_seq     bigint       not null default 0,
    group_key    varchar(80)  not null collate utf8mb4_bin,
    name         varchar(120) not null,
    description  varchar(500) not null default '',
    turn_seq     bigint       not null default 0,  -- round robin: whose turn it is (behaviour.md §4)
    created_at   datetime(6)  not null,
    constraint person_group_pk primary key (id),
    constraint person_group_key_is_an_address unique (group_key)
);

create table membership (
    group_id   bigint not null,
    person_id  bigint not null,
    constraint membership_pk primary key (group_id, person_id),
    constraint membership_of_a_group foreign key (group_id) references person_group (id) on delete cascade,
    constraint membership_of_a_person foreign key (person_id) references person (id)
);
create index membership_by_person on membership (person_id, group_id);

create table personal_token (
    id            bigint       not null auto_increment,
    person_id     bigint       not null,
    name          varchar(80)  not null,
    token_hash    char(64)     not null collate utf8mb4_bin, -- SHA-256 of 256 random bits; the token itself is shown once and kept nowhere
    created_at    datetime(6)  not null,
    expires_at    datetime(6)  null,
    last_used_at  datetime(6)  null,
    constraint personal_token_pk primary key (id),
    constraint personal_token_is_unique unique (token_hash),
    constraint personal_token_of_a_person foreign key (person_id) references person (id)
);

-- One row. Everything that can change what somebody may see or do adds one: people, groups, membership, grants.
-- A node keeps what it has worked out about a person for exactly as long as this number stands (org.pramana.collection.Visitors).
create table access_epoch (
    id     tinyint not null,
    epoch  bigint  not null,
    constraint access_epoch_pk primary key (id),
    constraint access_epoch_is_one_row check (id = 1)
);
insert into access_epoch (id, epoch) values (1, 1);

-- append-only: who did what, when, from where (behaviour.md §18)
create table audit_entry (
    id          bigint        not null auto_increment,
    at          datetime(6)   not null,
    actor_id    bigint        null,                -- null: the machine
    actor_name  varchar(120)  not null,
    action      varchar(60)   not null,
    subject     varchar(200)  not null,            -- what it was done to: "card:sla-credits", "person:asha"
    before_it   varchar(2000) null,
    after_it    varchar(2000) null,
    came_from   varchar(64)   null,                -- network address
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_by_subject on audit_entry (subject, id);
create index audit_entry_by_actor on audit_entry (actor_id, id);
