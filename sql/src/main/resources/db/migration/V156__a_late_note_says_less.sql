-- V156: a note about somebody's mail that could not leave at once names no card and repeats no answer: by then its reader may have lost the right to read them.
-- Null where it says nothing of the kind.
alter table mail add column late_text mediumtext null, add column late_html mediumtext null;
