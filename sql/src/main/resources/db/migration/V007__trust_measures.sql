-- V007: what the trust score was, day by day (behaviour.md §10). A card's facts say what is true today; what was true three weeks ago is only known
-- if somebody wrote it down then. The sweep does, in its measure step; a day on which no sweep ran stays a gap.

create table trust_measure (
    day        date         not null,
    scope      varchar(10)  not null,
    scope_key  varchar(60)  not null default '' collate utf8mb4_bin,   -- an id, or a tag; empty for the whole portal
    published  int          not null,
    tracked    int          not null,
    verified   int          not null,
    constraint trust_measure_pk primary key (scope, scope_key, day),
    constraint trust_measure_scope_is_known check (scope in ('PORTAL', 'COLLECTION', 'GROUP', 'VERIFIER', 'TAG')),
    constraint trust_measure_parts_fit_the_whole check (verified <= tracked and tracked <= published)
);
