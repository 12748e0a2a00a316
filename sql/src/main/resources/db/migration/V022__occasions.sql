-- V022: something happened outside the cards and makes some of them due: price list 7 is out (behaviour.md §3, SOURCE_CHANGED).
-- Trust stays derived: the occasion is a reason of the card, and the day up to which the card is good in spite of it is a fact of that reason.

create table occasion (
    id          bigint       not null auto_increment,
    name        varchar(120) not null,
    note        varchar(500) null,
    chooses     varchar(10)  not null,                 -- by what the cards were found
    chosen      varchar(200) not null,                 -- the tag, the slug, the collection's key, the words
    per_week    int          not null,                 -- of each person
    first_due   date         not null,
    raised_by   bigint       not null,
    raised_at   datetime(6)  not null,
    cards       int          not null default 0,
    undone_by   bigint       null,
    undone_at   datetime(6)  null,
    constraint occasion_pk primary key (id),
    constraint occasion_raised_by foreign key (raised_by) references person (id),
    constraint occasion_undone_by foreign key (undone_by) references person (id),
    constraint occasion_choice_is_known check (chooses in ('TAG', 'LINKED', 'COLLECTION', 'SEARCH')),
    constraint occasion_undone_by_somebody check ((undone_by is null) = (undone_at is null))
);

-- which cards, in what order, as it was when it was raised
create table occasion_card (
    occasion_id bigint not null,
    card_id     bigint not null,
    week        int    not null,
    due_on      date   not null,
    views       int    not null,                       -- of the 30 days before: the most-read come first
    constraint occasion_card_pk primary key (occasion_id, card_id),
    constraint occasion_card_of_an_occasion foreign key (occasion_id) references occasion (id) on delete cascade,
    constraint occasion_card_is_a_card foreign key (card_id) references card (id) on delete cascade
);

alter table card_reason add column due_on date null;         -- a hard reason counts after this day; null: at once
alter table card_reason add column occasion_id bigint null;
alter table card_reason add constraint card_reason_by_an_occasion foreign key (occasion_id) references occasion (id);
