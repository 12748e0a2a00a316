-- V005: news waits here until it may be told; a line is dropped when it is no longer true (§6).

create table outbox (
    id          bigint       not null auto_increment,
    person_id   bigint       not null,
    kind        varchar(20)  not null,       -- VERIFY, COMMENT, REQUEST_DONE, ...
    stage       varchar(12)  not null default '',
    card_id     bigint       null,
    cycle_no    int          not null default 0,
    run_id      bigint       null,
    detail      varchar(1000) null,
    dedup_key   varchar(160) not null collate utf8mb4_bin,   -- (card, cycle_no, stage, person): said once per cycle
    created_at  datetime(6)  not null,
    send_after  datetime(6)  not null,
    state       varchar(8)   not null default 'WAITING',
    settled_at  datetime(6)  null,
    why_dropped varchar(200) null,
    mail_id     bigint       null,
    constraint outbox_pk primary key (id),
    constraint outbox_says_it_once unique (dedup_key),
    constraint outbox_to_a_person foreign key (person_id) references person (id),
    constraint outbox_about_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint outbox_state_is_known check (state in ('WAITING', 'IN_MAIL', 'SENT', 'DROPPED'))
);
create index outbox_waiting on outbox (state, send_after, person_id);

create table mail (
    id            bigint       not null auto_increment,
    person_id     bigint       not null,
    address       varchar(254) not null,
    message_id    varchar(200) not null collate utf8mb4_bin, -- fixed before the first try: a repeated send is recognisably the same mail
    subject       varchar(300) not null,
    body_text     mediumtext   not null,
    body_html     mediumtext   not null,
    created_at    datetime(6)  not null,
    state         varchar(8)   not null default 'WAITING',
    attempts      int          not null default 0,
    next_try_at   datetime(6)  not null,
    sent_at       datetime(6)  null,
    last_error    varchar(500) null,
    constraint mail_pk primary key (id),
    constraint mail_message_id_is_unique unique (message_id),
    constraint mail_to_a_person foreign key (person_id) references person (id),
    constraint mail_state_is_known check (state in ('WAITING', 'SENT', 'DEAD'))
);
create index mail_waiting on mail (state, next_try_at);
