-- V155: a long card has a vector of its text as a whole and one of each of its sections, so that it is found by what one of them says (ADR 27).

-- One after the other, 384 bytes each, that of the whole first; 32 sections at most. Those of cards up to 1,500 characters stay as they are: their hash, which is of the whole
-- text now, is the same. Longer ones are worked out anew.
alter table card_meaning
    modify vector varbinary(12672) not null;    -- one byte a component; empty: the text says nothing to the model
