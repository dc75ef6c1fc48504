-- schemac plan for mariadb:10.11, 1 step: 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: alter table people: column mood from enum(sad, ok, happy) to enum(ok, happy, delighted) [contract]
--   cost: blocks writes of table people, while it writes every row
--   hazard rewrites-table: the server makes a new copy of table people
--   hazard blocks-writes: writes to table people wait until it is done
ALTER TABLE `people` MODIFY COLUMN `mood` enum('ok','happy','delighted') NOT NULL DEFAULT 'ok';

