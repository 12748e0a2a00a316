-- V100: every round looks for reminders whose time has come; without an index it read, and locked, every question there ever was.

create index question_to_remind on question (remind_at);
