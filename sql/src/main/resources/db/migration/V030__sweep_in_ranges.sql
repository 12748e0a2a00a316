-- V030: a sweep of a million cards. Its cards are cut into ranges that are decided side by side; each range carries its own checkpoint, written in the
-- same commit as the decisions (behaviour.md §8).

create table sweep_range (
    run_id        bigint   not null,
    range_no      smallint not null,
    first_card    bigint   not null,
    last_card     bigint   not null,
    reached_card  bigint   not null default 0,   -- every subject of the range up to this one is decided
    looked_at     int      not null default 0,   -- how many those are
    lease_until   datetime(6) null,              -- somebody works on it: here and not in sweep_run, whose row every range's decisions refer to
    constraint sweep_range_pk primary key (run_id, range_no),
    constraint sweep_range_of_a_run foreign key (run_id) references sweep_run (id) on delete cascade
);
alter table sweep_run drop column reached_card;
alter table sweep_run add column measured boolean not null default false after mails; -- the day's trust scores are written down
alter table sweep_run add column measuring_since datetime(6) null after measured;     -- by one node, and by another if that one died
update sweep_run set measured = true;

-- which stages of this cycle were told: from the index alone
create index sweep_decision_told on sweep_decision (card_id, cycle_no, applied, stage);
drop index sweep_decision_by_card on sweep_decision;

-- what was never verified is a few entries of this one, however many cards are not tracked
create index card_lapsing_or_never on card (lifecycle, lapses_on, mode, verified_on);
drop index card_lapsing on card;
-- is it more than a fifth of what is tracked? Counted no further than that needs
create index card_tracked on card (lifecycle, mode);
