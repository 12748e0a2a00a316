-- V116: what a leaver has beside cards (behaviour.md §7), handed on in the same batch and given back with it: open questions, drafts, announcements.

create table succession_belonging (
    succession_id  bigint      not null,
    kind           varchar(12) not null,
    belonging_id   bigint      not null,     -- of a question, a draft or an announcement, which may be gone by now
    to_id          bigint      null,         -- null: nobody had room for the question; it waits
    given_back     boolean     not null default false,
    constraint succession_belonging_pk primary key (succession_id, kind, belonging_id),
    constraint succession_belonging_in_a_succession foreign key (succession_id) references succession (id) on delete cascade,
    constraint succession_belonging_to foreign key (to_id) references person (id),
    constraint succession_belonging_kind_is_known check (kind in ('QUESTION', 'DRAFT', 'ANNOUNCEMENT'))
);
