-- schemac plan for mariadb:10.11, 1 step: 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: alter table users: drop column fax, drop index users_fax_idx [contract]
--   cost: blocks reads and writes of table users, for a moment
--   hazard data-loss: the values of column users.fax are lost
ALTER TABLE `users`
  DROP INDEX `users_fax_idx`,
  DROP COLUMN `fax`,
  ALGORITHM=INPLACE, LOCK=NONE;

