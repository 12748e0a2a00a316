-- The database and the one account that the portal uses: everything inside its own database, nothing outside it.
--
--   { echo "set @database = 'pramana', @account = 'pramana', @host = '10.0.0.%', @password = '...';"; cat grants.sql; } | mariadb
--
-- The account changes tables too, because the portal migrates its own database when it is deployed. It has no right to other
-- databases, files, processes, users, or to hand its rights on. Running this again changes nothing but the password.

execute immediate concat('create database if not exists `', @database, '` character set utf8mb4 collate utf8mb4_uca1400_ai_ci');
execute immediate concat('create user if not exists ', quote(@account), '@', quote(@host), ' identified by ', quote(@password));
execute immediate concat('alter user ', quote(@account), '@', quote(@host), ' identified by ', quote(@password), ' with max_user_connections 100');
execute immediate concat('grant select, insert, update, delete, execute, create, alter, drop, index, references, ',
        'create view, show view, create routine, alter routine, trigger, lock tables, create temporary tables ',
        'on `', @database, '`.* to ', quote(@account), '@', quote(@host));
