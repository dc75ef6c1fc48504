-- schemac plan for postgres:15.0, 1 step: 1 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop table public.notes [contract]
--   cost: blocks reads and writes of table public.notes, for a moment
--   hazard data-loss: all rows of table public.notes are lost
DROP TABLE public.notes;

COMMIT;

