-- V080: what cards claim that can be checked on its own (numbers, prices, dates, links), and where their links lead. A help for verifiers: nothing here
-- decides about a card's trust, and all of it can be read out of the published words anew.

create table card_fact (
    card_id      bigint       not null,
    position     smallint     not null,
    kind         varchar(8)   not null,
    shown        varchar(500) not null,
    value        varchar(500) not null,
    unit         varchar(64)  not null default '',
    said_before  varchar(200) not null default '',
    said_after   varchar(200) not null default '',
    link_hash    char(64)     null collate utf8mb4_bin,   -- of an address of the web; see web_link
    constraint card_fact_pk primary key (card_id, position),
    constraint card_fact_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint card_fact_kind_is_known check (kind in ('PRICE', 'NUMBER', 'DATE', 'LINK'))
);
create index card_fact_link on card_fact (link_hash);

-- which version they were read from; none: not read yet
alter table card add column facts_version int not null default 0;

create table web_link (
    url_hash     char(64)     not null collate utf8mb4_bin,  -- SHA-256 of the address
    url          varchar(500) not null,
    state        varchar(10)  not null default 'NEW',
    status       smallint     null,            -- what the server answered
    problem      varchar(200) null,            -- why there was no answer
    fails        smallint     not null default 0,
    checked_at   datetime(6)  null,
    next_at      datetime(6)  not null,
    constraint web_link_pk primary key (url_hash),
    constraint web_link_state_is_known check (state in ('NEW', 'OK', 'BROKEN', 'UNSURE', 'FORBIDDEN'))
);
create index web_link_due on web_link (next_at);

create table link_run (
    id            bigint       not null auto_increment,
    started_at    datetime(6)  not null,
    ended_at      datetime(6)  null,
    lease_until   datetime(6)  not null,
    node          varchar(120) not null,
    requested_by  varchar(120) not null,
    cards_read    int          not null default 0,
    checked       int          not null default 0,
    broken        int          not null default 0,
    message       varchar(300) null,
    running_key   tinyint as (if(ended_at is null, 1, null)) persistent,
    constraint link_run_pk primary key (id),
    constraint link_run_one_at_a_time unique (running_key)
);
