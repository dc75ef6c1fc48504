-- schemac plan for postgres:15.0, 7 steps: 7 expand; 2 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create index events_kind_idx on public.events (kind), without its partitions [expand]
--   cost: blocks writes of table public.events, for a moment
CREATE INDEX events_kind_idx ON ONLY public.events (kind);

-- step 2: create index events_high_kind_idx on public.events_high (kind), without its partitions [expand]
--   cost: blocks writes of table public.events_high, for a moment
CREATE INDEX events_high_kind_idx ON ONLY public.events_high (kind);

COMMIT;

-- step 3: create index events_high_1_kind_idx on public.events_high_1 (kind) concurrently [expand]
--   cost: blocks other schema changes of table public.events_high_1, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
CREATE INDEX CONCURRENTLY events_high_1_kind_idx ON public.events_high_1 (kind);

-- step 4: create index events_low_kind_idx on public.events_low (kind) concurrently [expand]
--   cost: blocks other schema changes of table public.events_low, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
CREATE INDEX CONCURRENTLY events_low_kind_idx ON public.events_low (kind);

BEGIN;

-- step 5: attach index events_high_1_kind_idx of partition public.events_high_1 to index events_high_kind_idx [expand]
--   cost: blocks reads and writes of index public.events_high_1.events_high_1_kind_idx, blocks other schema changes of index public.events_high.events_high_kind_idx, for a moment
ALTER INDEX public.events_high_kind_idx ATTACH PARTITION public.events_high_1_kind_idx;

-- step 6: attach index events_high_kind_idx of partition public.events_high to index events_kind_idx [expand]
--   cost: blocks reads and writes of index public.events_high.events_high_kind_idx, blocks other schema changes of index public.events.events_kind_idx, for a moment
ALTER INDEX public.events_kind_idx ATTACH PARTITION public.events_high_kind_idx;

-- step 7: attach index events_low_kind_idx of partition public.events_low to index events_kind_idx [expand]
--   cost: blocks reads and writes of index public.events_low.events_low_kind_idx, blocks other schema changes of index public.events.events_kind_idx, for a moment
ALTER INDEX public.events_kind_idx ATTACH PARTITION public.events_low_kind_idx;

COMMIT;

