-- V142: what else people call what a card is about. It is found by these names as by its tags (behaviour.md §12); like tags they claim nothing, so other
-- names are no other words, and nothing happens to trust.

-- one a line
alter table card_version add column aliases varchar(1100) not null default '' after tags;
alter table card_draft add column aliases varchar(1100) not null default '' after tags;
alter table card_text add column aliases varchar(1100) not null default '' after tags;
