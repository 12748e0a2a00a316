-- V141: which cards an activation left alone because somebody changed them meanwhile, and not only how many (behaviour.md §5).
alter table policy_effect add column left_alone boolean not null default false;
