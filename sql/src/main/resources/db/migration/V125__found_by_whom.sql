-- V125: of a question that an asker closed with a card, who that was: those who asked with them may object (behaviour.md §13).

alter table question
    add column linked_by bigint null after linked_card_id,
    add constraint question_found_by foreign key (linked_by) references person (id);
