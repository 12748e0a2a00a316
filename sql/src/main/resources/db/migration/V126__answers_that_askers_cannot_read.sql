-- V126: a card that was written for a question is published, and not all who asked may read it: whoever wrote it hears so (behaviour.md §13).

alter table question_news drop constraint question_news_kind_is_known;
alter table question_news add constraint question_news_kind_is_known
    check (kind in ('YOURS', 'REMINDER', 'ANSWER', 'REOPENED', 'EXPIRED', 'GONE', 'CAPTURE', 'OFFERED', 'HIDDEN'));
