-- V101: which searches ended at a card that was written as an answer (behaviour.md §13, reuse).

create index search_log_clicked on search_log (clicked_card, at);
