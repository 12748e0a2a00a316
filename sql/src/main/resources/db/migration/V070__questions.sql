-- V070: ask once (behaviour.md §13). A question belongs to a collection, and whoever may not read there never learns of it.

-- who is asked: the group for a tag of the collection, or ('' as tag) for all else in it; no row: those who write in the collection
create table expert_route (
    collection_id  bigint      not null,
    tag            varchar(60) not null default '',
    group_id       bigint      not null,
    target_hours   int         not null default 8,   -- working hours until an answer is due
    constraint expert_route_pk primary key (collection_id, tag),
    constraint expert_route_of_a_collection foreign key (collection_id) references card_collection (id) on delete cascade,
    constraint expert_route_to_a_group foreign key (group_id) references person_group (id) on delete cascade,
    constraint expert_route_target_is_a_time check (target_hours between 1 and 200)
);

-- how many questions a week may interrupt a person; no row: 10
create table question_budget (
    person_id  bigint not null,
    weekly     int    not null,
    constraint question_budget_pk primary key (person_id),
    constraint question_budget_of_a_person foreign key (person_id) references person (id) on delete cascade,
    constraint question_budget_is_a_number check (weekly between 0 and 100)
);

-- one row that routing locks: two questions at once cannot both take somebody's last place of the week
create table question_desk (
    id tinyint not null,
    constraint question_desk_pk primary key (id)
);
insert into question_desk (id) values (1);

create table question (
    id             bigint        not null auto_increment,
    collection_id  bigint        not null,
    card_id        bigint        null,                 -- asked from this card; who may not read it may not read the question
    title          varchar(200)  not null,
    detail         varchar(4000) not null default '',
    asked_by       bigint        not null,
    asked_at       datetime(6)   not null,
    state          varchar(10)   not null default 'OPEN',
    group_id       bigint        null,                 -- the expert group it went to
    target_hours   int           not null default 8,
    assignee_id    bigint        null,
    remind_at      datetime(6)   null,                 -- half of the target time
    due_at         datetime(6)   null,                 -- all of it: then the next expert
    answered_at    datetime(6)   null,
    first_answer_at datetime(6)  null,
    closed_at      datetime(6)   null,
    pending_card_id bigint       null,                 -- publishing this card answers the question
    pending_by     bigint        null,
    capture        varchar(10)   null,                 -- a plain text waits to become a card
    capture_reason varchar(500)  null,
    duplicate_of   bigint        null,
    linked_card_id bigint        null,
    constraint question_pk primary key (id),
    constraint question_in_a_collection foreign key (collection_id) references card_collection (id) on delete cascade,
    constraint question_about_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint question_by foreign key (asked_by) references person (id),
    constraint question_with foreign key (assignee_id) references person (id),
    constraint question_for_a_group foreign key (group_id) references person_group (id) on delete set null,
    constraint question_becomes_a_card foreign key (pending_card_id) references card (id) on delete set null,
    constraint question_repeats foreign key (duplicate_of) references question (id) on delete set null,
    constraint question_found_in foreign key (linked_card_id) references card (id) on delete set null,
    constraint question_state_is_known check (state in ('OPEN', 'ASSIGNED', 'ANSWERED', 'ACCEPTED', 'REOPENED', 'DUPLICATE', 'LINKED', 'WITHDRAWN', 'EXPIRED')),
    constraint question_capture_is_known check (capture in ('WAITING', 'CARDED', 'DISMISSED')),
    fulltext index question_words (title, detail)
);
create index question_by_state on question (state, collection_id, asked_at);
create index question_of_assignee on question (assignee_id, state);
create index question_pending on question (pending_card_id);

create table question_asker (
    question_id  bigint      not null,
    person_id    bigint      not null,
    joined_at    datetime(6) not null,
    session      varchar(40) null collate utf8mb4_bin,   -- of the ask page
    spared_id    bigint      null,                       -- who was not interrupted because this one joined; null for the first
    helped       boolean     null,
    constraint question_asker_pk primary key (question_id, person_id),
    constraint question_asker_of_a_question foreign key (question_id) references question (id) on delete cascade,
    constraint question_asker_person foreign key (person_id) references person (id)
);
create index question_asker_by_person on question_asker (person_id, joined_at);

create table question_answer (
    id           bigint        not null auto_increment,
    question_id  bigint        not null,
    kind         varchar(4)    not null,
    card_id      bigint        null,
    text         varchar(4000) null,
    by_id        bigint        not null,
    at           datetime(6)   not null,
    objection    varchar(2000) null,     -- why it did not help
    objected_by  bigint        null,
    objected_at  datetime(6)   null,
    constraint question_answer_pk primary key (id),
    constraint question_answer_to_a_question foreign key (question_id) references question (id) on delete cascade,
    constraint question_answer_in_a_card foreign key (card_id) references card (id) on delete set null,
    constraint question_answer_by foreign key (by_id) references person (id),
    constraint question_answer_kind_is_known check (kind in ('LINK', 'CARD', 'EDIT', 'TEXT')),
    fulltext index question_answer_words (text)
);
create index question_answer_of on question_answer (question_id, id);

-- every interruption: who had the question from when to when, and why not longer
create table question_turn (
    id           bigint       not null auto_increment,
    question_id  bigint       not null,
    person_id    bigint       not null,
    at           datetime(6)  not null,
    ended_at     datetime(6)  null,
    ended        varchar(12)  null,
    reason       varchar(500) null,
    constraint question_turn_pk primary key (id),
    constraint question_turn_of_a_question foreign key (question_id) references question (id) on delete cascade,
    constraint question_turn_of_a_person foreign key (person_id) references person (id),
    constraint question_turn_end_is_known check (ended in ('ANSWERED', 'DECLINED', 'HANDED_OVER', 'SUGGESTED', 'CLOSED'))
);
create index question_turn_by_person on question_turn (person_id, at);
create index question_turn_of on question_turn (question_id, ended_at);

-- what people hear, each thing once
create table question_news (
    id           bigint       not null auto_increment,
    question_id  bigint       not null,
    person_id    bigint       not null,
    kind         varchar(12)  not null,
    at           datetime(6)  not null,
    seen_at      datetime(6)  null,
    said_once    varchar(80)  not null collate utf8mb4_bin,
    constraint question_news_pk primary key (id),
    constraint question_news_says_it_once unique (said_once),
    constraint question_news_of_a_question foreign key (question_id) references question (id) on delete cascade,
    constraint question_news_to_a_person foreign key (person_id) references person (id),
    constraint question_news_kind_is_known check (kind in ('YOURS', 'REMINDER', 'ANSWER', 'REOPENED', 'EXPIRED', 'GONE'))
);
create index question_news_unseen on question_news (person_id, seen_at, question_id);

-- what was suggested while somebody typed, and opened; where they then did not ask, an expert was spared
create table question_offer (
    id           bigint      not null auto_increment,
    session      varchar(40) not null collate utf8mb4_bin,
    person_id    bigint      not null,
    card_id      bigint      null,
    question_id  bigint      null,
    collection_id bigint     not null,
    spared_id    bigint      null,
    opened_at    datetime(6) not null,
    constraint question_offer_pk primary key (id),
    constraint question_offer_to_a_person foreign key (person_id) references person (id),
    constraint question_offer_of_a_card foreign key (card_id) references card (id) on delete cascade,
    constraint question_offer_of_a_question foreign key (question_id) references question (id) on delete cascade,
    constraint question_offer_in_a_collection foreign key (collection_id) references card_collection (id) on delete cascade
);
create index question_offer_by_session on question_offer (session);
