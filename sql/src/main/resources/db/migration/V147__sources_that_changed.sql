-- V147: what an import found where it may not write, because the card has been edited here since: whoever verifies the card hears once of each (behaviour.md §3, SOURCE_CHANGED).
alter table card_source add column told_hash char(64) collate utf8mb4_bin null;
