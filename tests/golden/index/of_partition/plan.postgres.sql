-- schemac plan for postgres:15.0, 5 steps: 4 expand, 1 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop index logs_2024_day on public.logs_2024 [contract]
--   cost: blocks reads and writes of table public.logs_2024, for a moment
DROP INDEX public.logs_2024_day;

-- step 2: alter table public.logs_2024: rename index texts_2024 to texts_of_2024 [expand]
--   cost: blocks other schema changes of table public.logs_2024, for a moment
ALTER INDEX public.texts_2024 RENAME TO texts_of_2024;

-- step 3: alter table public.logs_2025: change its options [expand]
--   cost: blocks reads and writes of table public.logs_2025, for a moment
ALTER TABLE public.logs DETACH PARTITION public.logs_2025;

-- step 4: create index logs_day_idx on public.logs (day) [expand]
--   cost: blocks writes of table public.logs, while it reads every row
--   hazard blocks-writes: nobody can write to the table while the index is built
CREATE INDEX logs_day_idx ON public.logs (day);

-- step 5: alter table public.logs_2024: rename index logs_2024_day_idx to days_2024 [expand]
--   cost: blocks other schema changes of table public.logs_2024, for a moment
ALTER INDEX public.logs_2024_day_idx RENAME TO days_2024;

COMMIT;

