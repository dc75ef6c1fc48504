-- schemac plan for postgres:15.0, 1 step: 1 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: replace enum public.state (now open, done), and move 1 column over [contract]
--   cost: blocks reads and writes of enum public.state, while it writes every row
--   hazard rewrites-table: the table is written anew while nobody can read it
--   hazard may-fail-on-data: rows that hold `waiting` make it fail, as the value goes away
ALTER TYPE public.state RENAME TO state_old;
CREATE TYPE public.state AS ENUM ('open', 'done');
ALTER TABLE public.jobs ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.jobs ALTER COLUMN state TYPE public.state USING state::text::public.state;
ALTER TABLE public.jobs ALTER COLUMN state SET DEFAULT 'open';
DROP TYPE public.state_old;

COMMIT;

