-- V091: corrections, told to those who read or copied what was wrong (beyond.md 4).

create table correction (
    id                bigint       not null auto_increment,
    card_id           bigint       not null,
    by_id             bigint       not null,
    at                datetime(6)  not null,
    material          boolean      not null,          -- false: somebody looked, and nobody need hear of it
    wrong_from        int          not null,          -- these versions were wrong,
    wrong_to          int          not null,
    corrected_version int          not null,          -- and this one says it right
    before_text       varchar(500) not null,
    after_text        varchar(500) not null,
    since             datetime(6)  not null,          -- who read it before that day is not told
    constraint correction_pk primary key (id),
    constraint correction_once_a_version unique (card_id, corrected_version),
    constraint correction_of_a_card foreign key (card_id) references card (id),
    constraint correction_by foreign key (by_id) references person (id),
    constraint correction_is_later_than_the_error check (wrong_from <= wrong_to and wrong_to < corrected_version)
);

create table correction_notice (
    correction_id    bigint      not null,
    person_id        bigint      not null,
    copied           boolean     not null,            -- took it away, rather than only read it
    version_no       int         not null,            -- the last wrong one that they had before them,
    read_at          datetime(6) not null,            -- and when
    told_customer_at datetime(6) null,
    noted_at         datetime(6) null,
    constraint correction_notice_pk primary key (correction_id, person_id),
    constraint correction_notice_of foreign key (correction_id) references correction (id) on delete cascade,
    constraint correction_notice_for foreign key (person_id) references person (id)
);
create index correction_notice_by_person on correction_notice (person_id, noted_at);

alter table outbox add column correction_id bigint null after announcement_id;
