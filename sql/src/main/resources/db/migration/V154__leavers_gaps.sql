-- V154: what a leaver saw to that nobody finds (behaviour.md §7, §12) is handed on in the same batch, and given back with it.

alter table succession_belonging drop constraint succession_belonging_kind_is_known;
alter table succession_belonging add constraint succession_belonging_kind_is_known check (kind in ('QUESTION', 'DRAFT', 'ANNOUNCEMENT', 'GAP'));
