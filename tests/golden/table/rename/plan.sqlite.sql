-- schemac plan for sqlite:3.40, 2 steps: 2 contract
-- run it so that an error stops it: sqlite3 -bail DATABASE.db < FILE

BEGIN IMMEDIATE;

-- step 1: rename table purchases to orders [contract]
ALTER TABLE purchases RENAME TO orders;

-- step 2: alter table orders: rename column amount to total [contract]
--   cost: blocks writes of table orders, for a moment
ALTER TABLE orders RENAME COLUMN amount TO total;

COMMIT;

