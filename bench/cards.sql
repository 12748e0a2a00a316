-- Cards @from + 1 to @to of a large company. Set-wise and repeatable: what a card is follows from its number alone.
--   @as_of     the day of the night: a Friday, so that no weekend lies between a date and its reminder
-- Nothing is due on that day or in the two weeks after it; the benchmark decides which cards are. Statements end at a line with a semicolon.

set @lorem = repeat('The customer pays within thirty days of the invoice, unless the order says otherwise. Freight above 30 kilograms goes by road and is announced a day ahead. A return needs a number from the service desk, a photo and the serial number of the part. ', 60);

-- 10,000 people know something, in 1,000 teams of ten; all of them may write in all of the 50 collections, whose owners are one team each
insert ignore into person (id, login, name, email, created_at)
select 100000 + seq, concat('expert-', seq), concat('Expert ', seq), concat('expert-', seq, '@bench.example'), utc_timestamp(6) from seq_1_to_10000;

insert ignore into person_group (id, group_key, name, created_at)
select 1000 + seq, concat('team-', seq), concat('Team ', seq), utc_timestamp(6) from seq_1_to_1000;

insert ignore into person_group (id, group_key, name, created_at) values (900, 'everybody', 'Everybody', utc_timestamp(6));

insert ignore into membership (group_id, person_id) select 1001 + (seq mod 1000), 100000 + seq from seq_1_to_10000;

insert ignore into membership (group_id, person_id) select 900, 100000 + seq from seq_1_to_10000;

insert ignore into card_collection (id, collection_key, name, created_at)
select 100 + seq, concat('collection-', seq), concat('Collection ', seq), utc_timestamp(6) from seq_1_to_50;

insert ignore into collection_grant (collection_id, group_id, level) select 100 + seq, 1000 + seq, 'OWNER' from seq_1_to_50;

insert ignore into collection_grant (collection_id, group_id, level) select 100 + seq, 900, 'AUTHOR' from seq_1_to_50;

update access_epoch set epoch = epoch + 1;

-- few collections hold most cards; checks are yearly (half), half-yearly and quarterly, and fall due evenly over the time until then
insert into card (id, slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days,
                  verified_on, verified_at, verified_by, verified_version, due_on, evergreen_until, cycle_no, responsible_id)
select 1000000 + n, concat('bench-', n), 101 + floor(50 * a * a), 'PUBLISHED', concat('What applies to case ', n), 1, expert, verified_on, verified_on, verified_on,
       mode, if(mode = 'INTERVAL', days, null), verified_on, verified_on, expert, 1,
       if(mode = 'INTERVAL', verified_on + interval days day, null), if(mode = 'EVERGREEN', verified_on + interval 730 day, null), 1, expert
  from (select n, a, days, if(b < 0.03, 'NONE', if(b < 0.08, 'EVERGREEN', 'INTERVAL')) mode, 100001 + (h mod 10000) expert,
               date(@as_of) - interval floor((days - 15) * d) day verified_on
          from (select seq n, crc32(concat('a', seq)) / 4294967296 a, crc32(concat('mode', seq)) / 4294967296 b, crc32(concat('day ', seq)) / 4294967296 d,
                       crc32(concat('who?', seq)) h, elt(1 + (crc32(concat('days', seq)) mod 10), 365, 365, 365, 365, 365, 180, 180, 180, 90, 90) days
                  from seq_1_to_10000000 where seq > @from and seq <= @to) dice) card
;
-- six in ten by one person, three by a team, one by a person with a team behind; the person answers for the card, or is a member of the team that does
insert into card_verifier (card_id, position, person_id, group_id)
select c.id, 1, if(c.id mod 10 < 7, c.responsible_id, null), if(c.id mod 10 < 7, null, 1001 + ((c.responsible_id - 100000) mod 1000))
  from card c where c.id > 1000000 + @from and c.id <= 1000000 + @to
;
insert into card_verifier (card_id, position, group_id)
select c.id, 2, 1001 + ((c.responsible_id - 100000) mod 1000) from card c where c.id > 1000000 + @from and c.id <= 1000000 + @to and c.id mod 10 = 0
;
-- sizes are log-normal: 60 words in the middle, one in a hundred above 400
insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, author_id, created_at)
select id, 1, title, concat('<p>', words, '</p>'), words, sha2(words, 256), length(words) div 6, responsible_id, published_at
  from (select c.id, c.title, c.responsible_id, c.published_at,
               substr(@lorem, 1 + (crc32(concat('text', c.id)) mod 250),
                      least(14000, floor(6 * exp(4.1 + 0.85 * sqrt(-2 * ln((1 + crc32(concat('size', c.id))) / 4294967297)) * cos(2 * pi() * crc32(concat('turn', c.id)) / 4294967296))))) words
          from card c where c.id > 1000000 + @from and c.id <= 1000000 + @to) sized
;
insert ignore into card_tag (card_id, tag)
select c.id, concat('subject-', 1 + (crc32(concat(seq, 'tag', c.id)) mod 300)) from card c join seq_1_to_2 where c.id > 1000000 + @from and c.id <= 1000000 + @to
;
-- two in a hundred were edited by somebody else since they were verified, in the last sixty days
insert into card_reason (card_id, kind, hard, by_id, at, version_no)
select c.id, 'EDITED', true, 100001 + (crc32(concat('edit', c.id)) mod 10000), date(@as_of) - interval (crc32(concat('when', c.id)) mod 60) day + interval 10 hour, 1
  from card c where c.id > 1000000 + @from and c.id <= 1000000 + @to and c.id mod 50 = 7 and c.mode <> 'NONE'
;
-- as many views as cards, by Zipf's law: the first card of a thousand is read a thousand times as often as the last
insert into card_view (card_id, person_id, at, kind, version_no, state)
select 1000000 + @from + 1 + (floor(exp((crc32(concat('view', seq)) / 4294967296) * ln(@to - @from))) * 7919) mod (@to - @from), 100001 + (crc32(concat('eyes', seq)) mod 10000),
       date(@as_of) - interval (crc32(concat('back', seq)) mod 90) day + interval (seq mod 86400) second, 'VIEW', 1, 'VERIFIED'
  from seq_1_to_10000000 where seq > @from and seq <= @to
;
