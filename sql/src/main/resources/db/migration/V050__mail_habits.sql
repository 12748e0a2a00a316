-- V050: how people want their mail, and news that does not wait for the digest (behaviour.md §6).

-- no row: daily, at the organisation's hour and in its zone
create table mail_habit (
    person_id    bigint      not null,
    rhythm       varchar(6)  not null default 'DAILY',
    hour         tinyint     null,                    -- null: the organisation's
    weekday      tinyint     not null default 1,      -- of the weekly digest, 1 is Monday
    zone         varchar(64) null collate utf8mb4_bin,-- null: the organisation's
    quiet_from   tinyint     null,                    -- hours in which nothing is sent at once
    quiet_until  tinyint     null,
    constraint mail_habit_pk primary key (person_id),
    constraint mail_habit_of_a_person foreign key (person_id) references person (id),
    constraint mail_habit_rhythm_is_known check (rhythm in ('DAILY', 'WEEKLY', 'OFF')),
    constraint mail_habit_hour_is_one check (hour between 0 and 23),
    constraint mail_habit_weekday_is_a_workday check (weekday between 1 and 5),
    constraint mail_habit_quiet_has_both_ends check ((quiet_from is null) = (quiet_until is null) and quiet_from between 0 and 23 and quiet_until between 0 and 23)
);

alter table outbox add column urgent boolean not null default false after stage; -- not with the digest but at once, unless that was done too often today
create index outbox_urgent on outbox (urgent, state, send_after);

alter table mail add column kind varchar(8) not null default 'DIGEST' after person_id;
alter table mail add column may_stop boolean not null default false after kind;   -- its reader may do without such mails: it says where
alter table mail add constraint mail_kind_is_known check (kind in ('DIGEST', 'AT_ONCE', 'TEST'));
