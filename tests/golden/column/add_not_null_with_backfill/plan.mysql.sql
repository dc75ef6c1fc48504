-- schemac plan for mariadb:10.11, 3 steps: 1 expand, 1 migrate, 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: alter table users: add column region varchar(10) [expand]
--   cost: blocks reads and writes of table users, for a moment
ALTER TABLE `users` ADD COLUMN `region` varchar(10), ALGORITHM=INSTANT;

-- step 2: backfill column users.region with upper(country) where it is NULL [migrate]
--   cost: locks the rows that it writes of table users, while it reads every row
UPDATE `users` SET `region` = upper(country) WHERE `region` IS NULL;

-- step 3: alter table users: column region to not null [contract]
--   cost: writes every row
--   hazard rewrites-table: the server makes a new copy of table users
ALTER TABLE `users` MODIFY COLUMN `region` varchar(10) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

