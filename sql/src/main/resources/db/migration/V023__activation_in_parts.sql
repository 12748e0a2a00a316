-- V023: bringing a policy into force goes through the cards in parts, each with its place in the same commit, so that it can be stopped, goes on after a
-- crash, and locks some thousand cards at a time instead of all.

alter table policy_run add column phase varchar(8) not null default 'COMPARE';       -- of an activation: COMPARE writes down what would change, APPLY does it
alter table policy_run add column reached_card bigint not null default 0;            -- every card up to this one is done, in this phase
alter table policy_run add column left_alone int null;                               -- of an activation: cards that somebody changed meanwhile
alter table policy_run add constraint policy_run_phase_is_known check (phase in ('COMPARE', 'APPLY'));
