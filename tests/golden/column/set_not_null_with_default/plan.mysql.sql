-- schemac plan for mariadb:10.11, 2 steps: 1 migrate, 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: backfill column users.status with 'new' where it is NULL [migrate]
--   cost: locks the rows that it writes of table users, while it reads every row
UPDATE `users` SET `status` = 'new' WHERE `status` IS NULL;

-- step 2: alter table users: column status to not null [contract]
--   cost: writes every row
--   hazard rewrites-table: the server makes a new copy of table users
ALTER TABLE `users` MODIFY COLUMN `status` varchar(10) NOT NULL DEFAULT 'new', ALGORITHM=INPLACE, LOCK=NONE;

