-- V098: a plain answer that nobody has made a card of is called to mind once, to whoever can (beyond.md 9: uncaptured answers chased).

alter table question_news drop constraint question_news_kind_is_known;
alter table question_news add constraint question_news_kind_is_known check (kind in ('YOURS', 'REMINDER', 'ANSWER', 'REOPENED', 'EXPIRED', 'GONE', 'CAPTURE'));
create index question_to_capture on question (capture, answered_at);
