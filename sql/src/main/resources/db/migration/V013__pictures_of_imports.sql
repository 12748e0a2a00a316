-- V013: the pictures of an archive while its pages are being written; gone when the run has ended.
create table import_picture (
    run_id   bigint       not null,
    path     varchar(400) not null collate utf8mb4_bin,
    sha256   char(64)     null collate utf8mb4_bin,   -- null: no picture that we keep, or too large; the page that shows it says so
    content  mediumblob   null,
    constraint import_picture_pk primary key (run_id, path),
    constraint import_picture_of_a_run foreign key (run_id) references import_run (id) on delete cascade,
    constraint import_picture_is_whole check ((sha256 is null) = (content is null))
);
