-- schemac plan for sqlite:3.40, 2 steps: 2 contract
-- run it so that an error stops it: sqlite3 -bail DATABASE.db < FILE

BEGIN IMMEDIATE;

-- step 1: drop index users_fax_idx on users [contract]
--   cost: blocks writes of table users, for a moment
DROP INDEX users_fax_idx;

-- step 2: alter table users: drop column fax [contract]
--   cost: blocks writes of table users, while it writes every row
--   hazard rewrites-table: every row is written anew without the column
--   hazard data-loss: the values of column users.fax are lost
ALTER TABLE users DROP COLUMN fax;

COMMIT;

