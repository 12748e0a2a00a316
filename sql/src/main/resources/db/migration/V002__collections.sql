-- V002: collections own access; a group's grant on a collection is the only way to content (behaviour.md §1).

create table card_collection (
    id                   bigint       not null auto_increment,
    edit_seq             bigint       not null default 0,
    collection_key       varchar(80)  not null collate utf8mb4_bin,
    name                 varchar(120) not null,
    description          varchar(500) not null default '',
    default_mode         varchar(12)  not null default 'INTERVAL',
    default_interval     int          null     default 90,
    approval_needed      boolean      not null default false,  -- publish gate (§2)
    request_threshold    int          not null default 2,      -- readers who must ask before a card needs verification (§3 row 9)
    owner_may_verify     boolean      not null default true,
    four_eyes            boolean      not null default false,
    author_minor_edits   boolean      not null default false,  -- may an AUTHOR mark an edit as minor, or only an OWNER (§3 row 4)
    minor_edit_words     int          not null default 20,
    new_verifier_unverifies boolean   not null default false,
    warn_days            int          not null default 14,
    evergreen_max_age    int          not null default 730,
    created_at           datetime(6)  not null,
    constraint card_collection_pk primary key (id),
    constraint card_collection_key_is_an_address unique (collection_key),
    constraint card_collection_mode_is_known check (default_mode in ('INTERVAL', 'EVERGREEN', 'NONE')),
    constraint card_collection_interval_fits_mode check ((default_mode = 'INTERVAL') = (default_interval is not null)),
    constraint card_collection_threshold_is_positive check (request_threshold >= 1)
);

create table collection_grant (
    collection_id  bigint      not null,
    group_id       bigint      not null,
    level          varchar(8)  not null,
    constraint collection_grant_pk primary key (collection_id, group_id),
    constraint collection_grant_of_a_collection foreign key (collection_id) references card_collection (id) on delete cascade,
    constraint collection_grant_to_a_group foreign key (group_id) references person_group (id) on delete cascade,
    constraint collection_grant_level_is_known check (level in ('READ', 'AUTHOR', 'OWNER'))
);
create index collection_grant_by_group on collection_grant (group_id, collection_id);

-- groups that publish without asking where approval is needed
create table free_publisher (
    collection_id  bigint not null,
    group_id       bigint not null,
    constraint free_publisher_pk primary key (collection_id, group_id),
    constraint free_publisher_in_a_collection foreign key (collection_id) references card_collection (id) on delete cascade,
    constraint free_publisher_is_a_group foreign key (group_id) references person_group (id) on delete cascade
);

create table folder (
    id             bigint       not null auto_increment,
    collection_id  bigint       not null,
    parent_id      bigint       null,
    name           varchar(120) not null,
    constraint folder_pk primary key (id),
    constraint folder_in_a_collection foreign key (collection_id) references card_collection (id) on delete cascade,
    constraint folder_in_a_folder foreign key (parent_id) references folder (id) on delete cascade,
    constraint folder_name_is_unique_beside_its_siblings unique (collection_id, parent_id, name)
);
