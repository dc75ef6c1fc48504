-- schemac plan for sqlite:3.40, 3 steps: 1 expand, 2 contract
-- run it so that an error stops it: sqlite3 -bail DATABASE.db < FILE

BEGIN IMMEDIATE;

-- step 1: drop index events_kind_idx on events [contract]
--   cost: blocks writes of table events, for a moment
DROP INDEX events_kind_idx;

-- step 2: create unique index events_day_kind_idx on events (day, kind) [contract]
--   cost: blocks writes of table events, while it reads every row
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of events with the same (day, kind); this must return no row:
--     SELECT 1 FROM events WHERE day IS NOT NULL AND kind IS NOT NULL GROUP BY day, kind HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX events_day_kind_idx ON events (day, kind);

-- step 3: create index events_kind_idx on events (kind, day desc) [expand]
--   cost: blocks writes of table events, while it reads every row
CREATE INDEX events_kind_idx ON events (kind, day DESC);

COMMIT;

