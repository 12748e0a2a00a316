-- V092: copies for customers, and links that show what a card is worth at the moment somebody looks (beyond.md 15).

-- One row. Whether a marked card's stamp may be seen without signing in; an administrator's switch, off to begin with.
create table customer_setting (
    id           tinyint not null,
    public_links boolean not null default false,
    constraint customer_setting_pk primary key (id),
    constraint customer_setting_is_one_row check (id = 1)
);
insert into customer_setting (id) values (1);

-- cards of which the world may know title and stamp, never the words
create table public_card (
    card_id bigint      not null,
    by_id   bigint      not null,
    at      datetime(6) not null,
    constraint public_card_pk primary key (card_id),
    constraint public_card_is foreign key (card_id) references card (id) on delete cascade,
    constraint public_card_by foreign key (by_id) references person (id)
);

create table customer_link (
    id         bigint      not null auto_increment,
    token_hash char(64)    not null collate utf8mb4_bin,   -- SHA-256 of 96 random bits; the link itself is kept nowhere
    card_id    bigint      not null,
    version_no int         not null,                       -- what was copied
    made_by    bigint      not null,
    made_at    datetime(6) not null,
    constraint customer_link_pk primary key (id),
    constraint customer_link_is_unique unique (token_hash),
    constraint customer_link_to foreign key (card_id) references card (id) on delete cascade,
    constraint customer_link_by foreign key (made_by) references person (id)
);
create index customer_link_by_card on customer_link (card_id);
