-- V110: what a rehearsal says about 13 weeks is one row for each person and collection: a row for each of their weeks was most of what a rehearsal wrote.

create table policy_weeks (
    run_id        bigint       not null,
    scope         varchar(10)  not null,
    scope_id      bigint       not null default 0,         -- 0: of the portal, or of a card that nobody looks after
    waiting_now   int          not null,                   -- waits for a check tomorrow
    waiting_then  int          not null,
    weeks_now     varchar(180) not null,                   -- checks of each of the 13 weeks, with commas between
    weeks_then    varchar(180) not null,
    peak          int          not null,                   -- the highest of all of them
    constraint policy_weeks_pk primary key (run_id, scope, scope_id),
    constraint policy_weeks_of_a_run foreign key (run_id) references policy_run (id) on delete cascade,
    constraint policy_weeks_scope_is_known check (scope in ('PORTAL', 'COLLECTION', 'PERSON'))
);

insert into policy_weeks (run_id, scope, scope_id, waiting_now, waiting_then, weeks_now, weeks_then, peak)
select run_id, scope, scope_id, sum(if(week = -1, now_count, 0)), sum(if(week = -1, then_count, 0)),
       concat_ws(',', sum(if(week = 0, now_count, 0)), sum(if(week = 1, now_count, 0)), sum(if(week = 2, now_count, 0)), sum(if(week = 3, now_count, 0)),
                 sum(if(week = 4, now_count, 0)), sum(if(week = 5, now_count, 0)), sum(if(week = 6, now_count, 0)), sum(if(week = 7, now_count, 0)),
                 sum(if(week = 8, now_count, 0)), sum(if(week = 9, now_count, 0)), sum(if(week = 10, now_count, 0)), sum(if(week = 11, now_count, 0)),
                 sum(if(week = 12, now_count, 0))),
       concat_ws(',', sum(if(week = 0, then_count, 0)), sum(if(week = 1, then_count, 0)), sum(if(week = 2, then_count, 0)), sum(if(week = 3, then_count, 0)),
                 sum(if(week = 4, then_count, 0)), sum(if(week = 5, then_count, 0)), sum(if(week = 6, then_count, 0)), sum(if(week = 7, then_count, 0)),
                 sum(if(week = 8, then_count, 0)), sum(if(week = 9, then_count, 0)), sum(if(week = 10, then_count, 0)), sum(if(week = 11, then_count, 0)),
                 sum(if(week = 12, then_count, 0))),
       max(if(week >= 0, greatest(now_count, then_count), 0))
  from policy_load group by run_id, scope, scope_id;

drop table policy_load;
