-- schemac plan for postgres:15.0, 1 step: 1 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: replace enum public.mood (now ok, happy, delighted), and move 1 column over [contract]
--   cost: blocks reads and writes of enum public.mood and table public.people, while it writes every row
--   hazard rewrites-table: the table is written anew while nobody can read it
--   hazard may-fail-on-data: rows that hold `sad` make it fail, as the value goes away
ALTER TYPE public.mood RENAME TO mood_old;
CREATE TYPE public.mood AS ENUM ('ok', 'happy', 'delighted');
ALTER TABLE public.people ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE public.people ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;
ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'ok';
DROP TYPE public.mood_old;

COMMIT;

