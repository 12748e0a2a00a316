-- V146: the rail counts the cards of every collection, and how many of them are verified: from the index alone, so that it may do so among a million.
create index card_counted on card (collection_id, lifecycle, sharing, mode, verified_on, lapses_on);
