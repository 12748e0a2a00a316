-- V032: each range of a sweep counts what it wrote, in the commit that wrote it: the end of a run need not count a night's rows once more, nor look for
-- its lines among all that was ever said (behaviour.md §8).
alter table sweep_range
    add column decided int not null default 0 after looked_at,
    add column applied int not null default 0 after decided,
    add column failed  int not null default 0 after applied,
    add column mails   int not null default 0 after failed;
-- a run that this finds at work, or broken off, goes on and is counted right
update sweep_range r join sweep_run run on run.id = r.run_id and run.state <> 'COMPLETED'
   set r.decided = (select count(*) from sweep_decision d where d.run_id = r.run_id and d.card_id between r.first_card and r.last_card and d.kind <> 'ERROR'),
       r.applied = (select count(*) from sweep_decision d where d.run_id = r.run_id and d.card_id between r.first_card and r.last_card and d.applied),
       r.failed = (select count(*) from sweep_decision d where d.run_id = r.run_id and d.card_id between r.first_card and r.last_card and d.kind = 'ERROR'),
       r.mails = (select count(*) from outbox o where o.run_id = r.run_id and o.card_id between r.first_card and r.last_card);
