-- schemac plan for sqlite:3.40, 1 step: 1 contract
-- run it so that an error stops it: sqlite3 -bail DATABASE.db < FILE

PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- step 1: drop table notes [contract]
--   hazard data-loss: all rows of table notes are lost
DROP TABLE notes;

COMMIT;

PRAGMA foreign_keys = ON;
