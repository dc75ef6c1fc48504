-- schemac plan for mariadb:10.11, 1 step: 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: drop table notes [contract]
--   cost: blocks reads and writes of table notes, for a moment
--   hazard data-loss: all rows of table notes are lost
DROP TABLE `notes`;

