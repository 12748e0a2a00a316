-- V106: an import names the card, or the other page of the archive, that says nearly the same as a page (behaviour.md §17).

alter table import_row
    add column like_card_id  bigint  null,               -- which may be gone, or not for everybody who reads the report: asked about when it is shown
    add column like_row_no   int     null,               -- of the same run
    add column like_percent  tinyint not null default 0, -- of the same words or of meaning, whichever is more
    add constraint import_row_likeness_is_one check (like_percent between 0 and 100);
