-- schemac plan for postgres:15.0, 4 steps: 2 expand, 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

-- step 1: create unique index events_day_kind_idx on public.events (day, kind) concurrently [contract]
--   cost: blocks other schema changes of table public.events, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of public.events with the same (day, kind); this must return no row:
--     SELECT 1 FROM public.events WHERE day IS NOT NULL AND kind IS NOT NULL GROUP BY day, kind HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX CONCURRENTLY events_day_kind_idx ON public.events (day, kind);

-- step 2: create index schemac_new_events_kind_idx on public.events (kind, day desc) concurrently [expand]
--   cost: blocks other schema changes of table public.events, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
CREATE INDEX CONCURRENTLY schemac_new_events_kind_idx ON public.events (kind, day DESC);

-- step 3: drop index events_kind_idx on public.events concurrently [contract]
--   cost: blocks other schema changes of table public.events, for a moment
DROP INDEX CONCURRENTLY public.events_kind_idx;

BEGIN;

-- step 4: rename index schemac_new_events_kind_idx on public.events to events_kind_idx [expand]
--   cost: blocks other schema changes of index public.events.schemac_new_events_kind_idx, for a moment
ALTER INDEX public.schemac_new_events_kind_idx RENAME TO events_kind_idx;

COMMIT;

