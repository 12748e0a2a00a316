-- V153: a question for which nobody has had room for days: whoever owns the collection hears so, once (behaviour.md §13).

alter table question_news drop constraint question_news_kind_is_known;
alter table question_news add constraint question_news_kind_is_known
    check (kind in ('YOURS', 'REMINDER', 'ANSWER', 'REOPENED', 'EXPIRED', 'GONE', 'CAPTURE', 'OFFERED', 'HIDDEN', 'WAITS'));
