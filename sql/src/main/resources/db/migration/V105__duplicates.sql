-- V105: cards that say nearly the same, as the weekly scan finds them.

create table duplicate_run (
    id            bigint       not null auto_increment,
    started_at    datetime(6)  not null,
    ended_at      datetime(6)  null,
    lease_until   datetime(6)  not null,
    node          varchar(120) not null,
    requested_by  varchar(120) not null,
    cards         int          not null default 0,
    pairs         int          not null default 0,
    message       varchar(300) null,
    running_key   tinyint as (if(ended_at is null, 1, null)) persistent,
    constraint duplicate_run_pk primary key (id),
    constraint duplicate_run_one_at_a_time unique (running_key)
);

-- A pair lives as long as the last scan found it. What somebody said about it holds for the versions that person saw: once either changes, it is asked again.
create table duplicate_pair (
    first_id        bigint      not null,
    second_id       bigint      not null,
    first_version   int         not null,
    second_version  int         not null,
    percent         tinyint     not null,          -- of what both say together is said by each
    meaning         tinyint     not null,          -- how like their meaning is, in hundredths; 0: nobody asked
    run_id          bigint      not null,          -- which found it last
    found_at        datetime(6) not null,          -- first
    dismissed_at    datetime(6) null,              -- somebody said that they are two answers
    dismissed_by    bigint      null,
    constraint duplicate_pair_pk primary key (first_id, second_id),
    constraint duplicate_pair_in_order check (first_id < second_id),
    constraint duplicate_pair_percent_is_one check (percent between 0 and 100),
    constraint duplicate_pair_meaning_is_one check (meaning between 0 and 100),
    constraint duplicate_pair_first foreign key (first_id) references card (id) on delete cascade,
    constraint duplicate_pair_second foreign key (second_id) references card (id) on delete cascade,
    constraint duplicate_pair_run foreign key (run_id) references duplicate_run (id),
    constraint duplicate_pair_dismissed_by foreign key (dismissed_by) references person (id)
);
create index duplicate_pair_not_dismissed on duplicate_pair (dismissed_at);
