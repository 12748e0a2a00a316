-- V140: a decision of a sweep says which rule of which policy holds for its card, and a run which version was in force (behaviour.md §8). A number, not a
-- sentence: a night writes a hundred thousand. Without a foreign key, because every insert would then lock the rule's row; rules that were in force never go.
alter table sweep_decision
    add column policy_rule_id bigint null after person_id,   -- null: no rule, so the collection and what is built in
    drop column rule;
alter table sweep_run add column policy_number int null after as_of;
