-- V006: where a card came from, and what an import did, row by row (§17).

create table import_run (
    id             bigint       not null auto_increment,
    collection_id  bigint       not null,
    source         varchar(200) not null,       -- the archive's name: with the path inside it the external id
    dry_run        boolean      not null,
    state          varchar(10)  not null,
    requested_by   bigint       not null,
    started_at     datetime(6)  not null,
    ended_at       datetime(6)  null,
    execution_id   bigint       null,
    total          int          not null default 0,
    done           int          not null default 0,
    created        int          not null default 0,
    changed        int          not null default 0,
    same           int          not null default 0,
    skipped        int          not null default 0,
    failed         int          not null default 0,
    message        varchar(500) null,
    payload        longblob     null,           -- the archive until it has been unpacked into rows, so that a restart can go on
    constraint import_run_pk primary key (id),
    constraint import_run_into_a_collection foreign key (collection_id) references card_collection (id),
    constraint import_run_by foreign key (requested_by) references person (id),
    constraint import_run_state_is_known check (state in ('WAITING', 'RUNNING', 'COMPLETED', 'FAILED', 'STOPPED'))
);

create table import_row (
    run_id     bigint       not null,
    row_no     int          not null,
    path       varchar(500) not null,
    outcome    varchar(12)  not null,
    card_id    bigint       null,
    words      int          not null default 0,
    message    varchar(500) null,
    content    mediumblob   null,               -- the page until the run has ended
    constraint import_row_pk primary key (run_id, row_no),
    constraint import_row_of_a_run foreign key (run_id) references import_run (id) on delete cascade,
    constraint import_row_outcome_is_known check (outcome in ('WAITING', 'BEGUN', 'CREATED', 'CHANGED', 'SAME', 'SKIPPED', 'FAILED'))
);
create index import_row_by_outcome on import_row (run_id, outcome, row_no);

create table card_source (
    card_id      bigint       not null,
    source       varchar(200) not null collate utf8mb4_bin,
    external_id  varchar(400) not null collate utf8mb4_bin,
    source_hash  char(64)     not null collate utf8mb4_bin, -- of what the last import made of the page, its links resolved; empty: begun, not yet written
    version_no   int          not null default 0,           -- the card's version then: a greater one has been edited here since
    imported_at  datetime(6)  not null,
    constraint card_source_pk primary key (card_id),
    constraint card_source_is_one_card unique (source, external_id),
    constraint card_source_of_a_card foreign key (card_id) references card (id) on delete cascade
);
