-- V040: tasks that go round (behaviour.md §4): to everybody of a group, to whoever takes them, and on to the next member when nobody acts.

alter table task
    add column group_id      bigint   null after assignee_id,   -- open to the members of this group: CLAIM until somebody has taken it, ALL always
    add column offered_until date     null after group_id,      -- CLAIM: after this day it is dealt in turn
    add column asked_on      date     null after offered_until, -- since when the present assignee has it; null: from the beginning
    add column handovers     smallint not null default 0 after asked_on,
    add column round_done_on date     null after handovers,     -- everybody had it and nobody acted: from here on it is the owners' matter (ESC)
    add column waits_since   date as (coalesce(asked_on, cast(opened_at as date))) persistent,
    add constraint task_open_to_a_group foreign key (group_id) references person_group (id) on delete set null;
create index task_open_to_group on task (group_id, closed_at);
create index task_waiting on task (closed_at, round_done_on, waits_since);
