-- schemac plan for postgres:15.0, 6 steps: 2 expand, 4 contract; 2 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.jobs: drop check jobs_note (state <> 'done' or note is not null) [expand]
--   cost: blocks reads and writes of table public.jobs, for a moment
ALTER TABLE public.jobs DROP CONSTRAINT jobs_note;

-- step 2: drop index jobs_open on public.jobs [contract]
--   cost: blocks reads and writes of table public.jobs, for a moment
DROP INDEX public.jobs_open;

-- step 3: replace enum public.state (now open, done), and move 1 column over [contract]
--   cost: blocks reads and writes of enum public.state and table public.jobs, while it writes every row
--   hazard rewrites-table: the table is written anew while nobody can read it
--   hazard may-fail-on-data: rows that hold `waiting` make it fail, as the value goes away
ALTER TYPE public.state RENAME TO state_old;
CREATE TYPE public.state AS ENUM ('open', 'done');
ALTER TABLE public.jobs ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.jobs ALTER COLUMN state TYPE public.state USING state::text::public.state;
ALTER TABLE public.jobs ALTER COLUMN state SET DEFAULT 'open';
DROP TYPE public.state_old;

-- step 4: create index jobs_open on public.jobs (id) [expand]
--   cost: blocks writes of table public.jobs, while it reads every row
--   hazard blocks-writes: nobody can write to the table while the index is built
CREATE INDEX jobs_open ON public.jobs (id) WHERE state = 'open';

-- step 5: alter table public.jobs: add check jobs_note (state <> 'done' or note is not null) [contract]
--   cost: blocks reads and writes of table public.jobs, for a moment
ALTER TABLE public.jobs ADD CONSTRAINT jobs_note CHECK (state <> 'done' or note is not null) NOT VALID;

COMMIT;

BEGIN;

-- step 6: validate check public.jobs.jobs_note [contract]
--   cost: blocks other schema changes of table public.jobs, while it reads every row
--   hazard may-fail-on-data: rows that don't meet check public.jobs.jobs_note make it fail
ALTER TABLE public.jobs VALIDATE CONSTRAINT jobs_note;

COMMIT;

