-- V150: a card is found by the questions that it answered, too (behaviour.md §12): whoever comes next often asks in the words of whoever asked before.

-- What is indexed of them is worked out where cards are read for the index; these tell that it changed.
create trigger search_answer_made after insert on question_answer for each row
    insert into search_change (card_id) select new.card_id from dual where new.card_id is not null;
create trigger search_answer_changed after update on question_answer for each row
    insert into search_change (card_id)
    select its.card from (select old.card_id card union select new.card_id) its
     where its.card is not null and not (new.objection <=> old.objection and new.card_id <=> old.card_id);
create trigger search_answer_removed after delete on question_answer for each row
    insert into search_change (card_id) select old.card_id from dual where old.card_id is not null;
create trigger search_question_changed after update on question for each row
    insert into search_change (card_id)
    select given.card_id from question_answer given
     where given.question_id = new.id and given.card_id is not null
       and (new.title <> old.title or new.collection_id <> old.collection_id or not (new.card_id <=> old.card_id)
            or new.state <> old.state and 'WITHDRAWN' in (new.state, old.state));
-- its answers go by a foreign key, which runs no triggers
create trigger search_question_removed before delete on question for each row
    insert into search_change (card_id) select given.card_id from question_answer given where given.question_id = old.id and given.card_id is not null;
