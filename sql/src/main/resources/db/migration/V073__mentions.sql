-- V073: comments may name a person (@login) or a group (@key), who then hear of them; a group may be left out of that (behaviour.md §14).
alter table person_group add column mentionable boolean not null default true;
