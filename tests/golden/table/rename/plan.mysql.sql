-- schemac plan for mariadb:10.11, 2 steps: 2 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: rename table purchases to orders [contract]
--   cost: blocks reads and writes of table purchases, for a moment
RENAME TABLE `purchases` TO `orders`;

-- step 2: alter table orders: rename column amount to total [contract]
--   cost: blocks reads and writes of table orders, for a moment
ALTER TABLE `orders` RENAME COLUMN `amount` TO `total`, ALGORITHM=INSTANT;

