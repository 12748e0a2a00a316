-- V148: the library shows the newest of all cards first; sorted anew for every page, a million of them take longer than anybody waits.
create index card_newest on card (lifecycle, changed_at);
