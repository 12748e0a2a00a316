-- V003: cards, their words, and the facts that trust is derived from.
-- The state of trust itself is stored nowhere (behaviour.md §3): it is a function of these columns, the open reasons and the day.

create table card (
    id                bigint       not null auto_increment,
    slug              varchar(100) not null collate utf8mb4_bin,
    collection_id     bigint       not null,
    folder_id         bigint       null,
    sharing           varchar(10)  not null default 'COLLECTION',
    lifecycle         varchar(16)  not null default 'DRAFT',
    title             varchar(200) not null,
    version_no        int          not null default 0,   -- the published version; 0: none yet
    edit_seq          bigint       not null default 0,   -- optimistic lock of the words
    created_by        bigint       not null,
    created_at        datetime(6)  not null,
    published_at      datetime(6)  null,
    changed_at        datetime(6)  not null,
    archived_at       datetime(6)  null,
    archived_by       bigint       null,
    successor_id      bigint       null,                 -- "this one instead", shown on an archived card
    archive_at        datetime(6)  null,                 -- archives itself then, in the name of
    archive_for       bigint       null,

    -- facts of trust, written by org.pramana.verification alone
    mode              varchar(10)  not null default 'INTERVAL',
    interval_days     int          null     default 90,
    fixed_date        date         null,
    verified_on       date         null,
    verified_at       datetime(6)  null,
    verified_by       bigint       null,
    verified_version  int          null,
    verify_note       varchar(500) null,
    due_on            date         null,                 -- verified through the whole of this day
    evergreen_until   date         null,
    cycle_no          int          not null default 0,
    trust_seq         bigint       not null default 0,   -- optimistic lock of trust
    edited_by_verifier boolean     not null default false, -- §3 row 5: "edited by verifier after verification"
    responsible_id    bigint       null,                 -- exactly one person at a time (§4); null: nobody could be found
    lapses_on         date as (coalesce(due_on, evergreen_until)) persistent,

    constraint card_pk primary key (id),
    constraint card_slug_is_an_address unique (slug),
    constraint card_in_a_collection foreign key (collection_id) references card_collection (id),
    constraint card_in_a_folder foreign key (folder_id) references folder (id) on delete set null,
    constraint card_written_by foreign key (created_by) references person (id),
    constraint card_vouched_for_by foreign key (verified_by) references person (id),
    constraint card_looked_after_by foreign key (responsible_id) references person (id),
    constraint card_succeeded_by foreign key (successor_id) references card (id),
    constraint card_sharing_is_known check (sharing in ('COLLECTION', 'RESTRICTED')),
    constraint card_lifecycle_is_known check (lifecycle in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'ARCHIVED', 'PURGED')),
    constraint card_mode_is_known check (mode in ('INTERVAL', 'FIXED', 'EVERGREEN', 'NONE')),
    constraint card_interval_fits_mode check ((mode = 'INTERVAL') = (interval_days is not null)),
    constraint card_date_fits_mode check (mode = 'FIXED' or fixed_date is null),
    constraint card_verified_by_somebody_on_a_day check ((verified_on is null) = (verified_by is null) and (verified_on is null) = (verified_version is null)),
    constraint card_due_only_when_verified check (due_on is null or verified_on is not null),
    constraint card_lapses_in_one_way check (due_on is null or evergreen_until is null)
);
-- the sweep walks what lapses, the lists what a collection holds
create index card_lapsing on card (lifecycle, lapses_on, id);
create index card_by_appointment on card (archive_at);
create index card_of_collection on card (collection_id, lifecycle, changed_at);
create index card_of_responsible on card (responsible_id, lifecycle, lapses_on);

create table card_version (
    card_id       bigint       not null,
    version_no    int          not null,
    title         varchar(200) not null,
    body_html     mediumtext   not null,   -- sanitised when written, and again when shown
    body_text     mediumtext   not null,
    body_hash     char(64)     not null collate utf8mb4_bin, -- SHA-256 of title and body_html: same hash, no event (§3 row 19)
    words         int          not null,
    tags          varchar(2000) not null default '',
    minor         boolean      not null default false,
    minor_reason  varchar(500) null,
    change_note   varchar(500) null,
    author_id     bigint       not null,
    created_at    datetime(6)  not null,
    constraint card_version_pk primary key (card_id, version_no),
    constraint card_version_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint card_version_by foreign key (author_id) references person (id),
    constraint card_version_minor_says_why check (minor = false or minor_reason is not null)
);

-- one open draft per card and person; readers keep seeing the published version (§2)
create table card_draft (
    id            bigint        not null auto_increment,
    card_id       bigint        not null,
    author_id     bigint        not null,
    base_version  int           not null,           -- the version it was begun from; 0: a new card
    title         varchar(200)  not null,
    body_html     mediumtext    not null,
    tags          varchar(2000) not null default '',
    saved_at      datetime(6)   not null,
    edit_seq      bigint        not null default 0,
    change_note   varchar(500)  null,               -- what readers will be told has changed, kept while a request waits
    minor_reason  varchar(500)  null,
    publish_at    datetime(6)   null,               -- publishes itself then
    asked_at      datetime(6)   null,               -- "request to publish" is open since
    rejected_at   datetime(6)   null,
    rejection     varchar(500)  null,
    constraint card_draft_pk primary key (id),
    constraint card_draft_is_the_only_one unique (card_id, author_id),
    constraint card_draft_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint card_draft_by foreign key (author_id) references person (id)
);
create index card_draft_by_author on card_draft (author_id, saved_at);
create index card_draft_by_appointment on card_draft (publish_at);

-- what search reads: the published words of a card
create table card_text (
    card_id    bigint       not null,
    title      varchar(200) not null,
    tags       varchar(2000) not null default '',
    body_text  mediumtext   not null,
    constraint card_text_pk primary key (card_id),
    constraint card_text_of_a_card foreign key (card_id) references card (id) on delete cascade,
    fulltext index card_text_title (title),
    fulltext index card_text_all (title, tags, body_text)
);

create table card_tag (
    card_id  bigint      not null,
    tag      varchar(60) not null,
    constraint card_tag_pk primary key (card_id, tag),
    constraint card_tag_of_a_card foreign key (card_id) references card (id) on delete cascade
);
create index card_tag_by_tag on card_tag (tag, card_id);

-- RESTRICTED sharing: these, if they may also read the collection
create table card_reader (
    id         bigint not null auto_increment,
    card_id    bigint not null,
    person_id  bigint null,
    group_id   bigint null,
    constraint card_reader_pk primary key (id),
    constraint card_reader_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint card_reader_person foreign key (person_id) references person (id),
    constraint card_reader_group foreign key (group_id) references person_group (id) on delete cascade,
    constraint card_reader_is_one_or_the_other check ((person_id is null) <> (group_id is null))
);

-- which card links to which, for "linked from" and before archiving
create table card_link (
    card_id    bigint not null,
    target_id  bigint not null,
    constraint card_link_pk primary key (card_id, target_id),
    constraint card_link_from foreign key (card_id) references card (id) on delete cascade,
    constraint card_link_to foreign key (target_id) references card (id) on delete cascade
);

create table attachment (
    id           bigint       not null auto_increment,
    public_id    char(32)     not null collate utf8mb4_bin,  -- 128 random bits: the address; rights are checked all the same
    card_id      bigint       not null,
    name         varchar(200) not null,
    media_type   varchar(80)  not null,
    size_bytes   int          not null,
    sha256       char(64)     not null collate utf8mb4_bin,
    content      longblob     not null,
    uploaded_by  bigint       not null,
    uploaded_at  datetime(6)  not null,
    constraint attachment_pk primary key (id),
    constraint attachment_has_an_address unique (public_id),
    constraint attachment_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint attachment_uploaded_by foreign key (uploaded_by) references person (id)
);

create table favourite (
    person_id  bigint      not null,
    card_id    bigint      not null,
    at         datetime(6) not null,
    constraint favourite_pk primary key (person_id, card_id),
    constraint favourite_of_a_person foreign key (person_id) references person (id),
    constraint favourite_of_a_card foreign key (card_id) references card (id) on delete cascade
);

create table comment (
    id           bigint        not null auto_increment,
    card_id      bigint        not null,
    parent_id    bigint        null,
    author_id    bigint        not null,
    at           datetime(6)   not null,
    text         varchar(2500) not null,
    quote        varchar(500)  null,
    resolved_at  datetime(6)   null,
    resolved_by  bigint        null,
    constraint comment_pk primary key (id),
    constraint comment_on_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint comment_answers foreign key (parent_id) references comment (id) on delete cascade,
    constraint comment_by foreign key (author_id) references person (id)
);

-- trust as the reader met it: stored with the view, never worked out again (§10)
create table card_view (
    id          bigint      not null auto_increment,
    card_id     bigint      not null,
    person_id   bigint      not null,
    at          datetime(6) not null,
    kind        varchar(4)  not null,
    version_no  int         not null,
    state       varchar(20) not null,
    constraint card_view_pk primary key (id),
    constraint card_view_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint card_view_kind_is_known check (kind in ('VIEW', 'COPY'))
);
create index card_view_by_card on card_view (card_id, at);
create index card_view_by_person on card_view (person_id, at);
create index card_view_by_time on card_view (at);
