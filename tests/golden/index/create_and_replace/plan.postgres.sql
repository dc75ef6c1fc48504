-- schemac plan for postgres:15.0, 3 steps: 1 expand, 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop index events_kind_idx on public.events [contract]
--   cost: blocks reads and writes of table public.events, for a moment
DROP INDEX public.events_kind_idx;

-- step 2: create unique index events_day_kind_idx on public.events (day, kind) [contract]
--   cost: blocks writes of table public.events, while it reads every row
--   hazard blocks-writes: nobody can write to the table while the index is built
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of public.events with the same (day, kind); this must return no row:
--     SELECT 1 FROM public.events WHERE day IS NOT NULL AND kind IS NOT NULL GROUP BY day, kind HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX events_day_kind_idx ON public.events (day, kind);

-- step 3: create index events_kind_idx on public.events (kind, day desc) [expand]
--   cost: blocks writes of table public.events, while it reads every row
--   hazard blocks-writes: nobody can write to the table while the index is built
CREATE INDEX events_kind_idx ON public.events (kind, day DESC);

COMMIT;

