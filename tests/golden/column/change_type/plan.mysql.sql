-- schemac plan for mariadb:10.11, 1 step: 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: alter table prices: column amount from int to decimal(12, 2) [contract]
--   cost: blocks writes of table prices, while it writes every row
--   hazard rewrites-table: the server makes a new copy of table prices
--   hazard blocks-writes: writes to table prices wait until it is done
ALTER TABLE `prices` MODIFY COLUMN `amount` decimal(12,2) NOT NULL DEFAULT 0;

