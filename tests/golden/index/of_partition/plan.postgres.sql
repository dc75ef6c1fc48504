-- schemac plan for postgres:15.0, 6 steps: 5 expand, 1 contract; 2 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.logs_2024: rename index texts_2024 to texts_of_2024 [expand]
--   cost: blocks other schema changes of index public.logs_2024.texts_2024, for a moment
ALTER INDEX public.texts_2024 RENAME TO texts_of_2024;

-- step 2: alter table public.logs_2025: change its options [expand]
--   cost: blocks reads and writes of table public.logs_2025 and table public.logs, for a moment
ALTER TABLE public.logs DETACH PARTITION public.logs_2025;

-- step 3: create index logs_day_idx on public.logs (day), without its partitions [expand]
--   cost: blocks writes of table public.logs, for a moment
CREATE INDEX logs_day_idx ON ONLY public.logs (day);

COMMIT;

-- step 4: create index days_2024 on public.logs_2024 (day) concurrently [expand]
--   cost: blocks other schema changes of table public.logs_2024, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
CREATE INDEX CONCURRENTLY days_2024 ON public.logs_2024 (day);

BEGIN;

-- step 5: attach index days_2024 of partition public.logs_2024 to index logs_day_idx [expand]
--   cost: blocks reads and writes of index public.logs_2024.days_2024, blocks other schema changes of index public.logs.logs_day_idx, for a moment
ALTER INDEX public.logs_day_idx ATTACH PARTITION public.days_2024;

COMMIT;

-- step 6: drop index logs_2024_day on public.logs_2024 concurrently [contract]
--   cost: blocks other schema changes of table public.logs_2024, for a moment
DROP INDEX CONCURRENTLY public.logs_2024_day;

