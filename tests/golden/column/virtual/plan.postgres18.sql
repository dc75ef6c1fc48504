-- schemac plan for postgres:18.0, 1 step: 1 expand
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.boxes: add column area integer [expand]
--   cost: blocks reads and writes of table public.boxes, for a moment
ALTER TABLE public.boxes ADD COLUMN area integer GENERATED ALWAYS AS (width * height) VIRTUAL;

COMMIT;

