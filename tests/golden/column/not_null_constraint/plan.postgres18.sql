-- schemac plan for postgres:18.0, 6 steps: 2 expand, 4 contract; 3 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.people: options of column name [expand]
--   cost: blocks other schema changes of table public.people, for a moment

-- step 2: alter table public.people: options of column mail [expand]
--   cost: blocks other schema changes of table public.people, for a moment
ALTER TABLE public.people RENAME CONSTRAINT mail_is_there TO mail_given;

-- step 3: alter table public.people: add check people_name_not_null (name IS NOT NULL) [contract]
--   cost: blocks reads and writes of table public.people, for a moment
ALTER TABLE public.people ADD CONSTRAINT people_name_not_null CHECK (name IS NOT NULL) NOT VALID;

COMMIT;

BEGIN;

-- step 4: validate check public.people.people_name_not_null [contract]
--   cost: blocks other schema changes of table public.people, while it reads every row
--   hazard may-fail-on-data: rows that don't meet check public.people.people_name_not_null make it fail
ALTER TABLE public.people VALIDATE CONSTRAINT people_name_not_null;

COMMIT;

BEGIN;

-- step 5: alter table public.people: column name to not null [contract]
--   cost: blocks reads and writes of table public.people, for a moment
--   hazard needs-backfill: existing rows have no value for column public.people.name: say `backfill (…)` or give it a default
--   precondition: no NULL in public.people.name; this must return no row:
--     SELECT 1 FROM public.people WHERE name IS NULL LIMIT 1;
ALTER TABLE public.people ADD CONSTRAINT name_is_there NOT NULL name NOT VALID;

-- step 6: alter table public.people: drop check people_name_not_null (name IS NOT NULL) [contract]
--   cost: blocks reads and writes of table public.people, for a moment
ALTER TABLE public.people DROP CONSTRAINT people_name_not_null;

COMMIT;

