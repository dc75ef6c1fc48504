-- schemac plan for postgres:15.0, 6 steps: 1 expand, 1 migrate, 4 contract; 5 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.users: add column region character varying(10) [expand]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users ADD COLUMN region character varying(10);

COMMIT;

BEGIN;

-- step 2: backfill column public.users.region with upper(country) where it is NULL [migrate]
--   cost: locks the rows that it writes of table public.users, while it reads every row
UPDATE public.users SET region = upper(country) WHERE region IS NULL;

COMMIT;

BEGIN;

-- step 3: alter table public.users: add check users_region_not_null (region IS NOT NULL) [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users ADD CONSTRAINT users_region_not_null CHECK (region IS NOT NULL) NOT VALID;

COMMIT;

BEGIN;

-- step 4: validate check public.users.users_region_not_null [contract]
--   cost: blocks other schema changes of table public.users, while it reads every row
--   hazard may-fail-on-data: rows that don't meet check public.users.users_region_not_null make it fail
ALTER TABLE public.users VALIDATE CONSTRAINT users_region_not_null;

COMMIT;

BEGIN;

-- step 5: alter table public.users: column region to not null [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users ALTER COLUMN region SET NOT NULL;

-- step 6: alter table public.users: drop check users_region_not_null (region IS NOT NULL) [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users DROP CONSTRAINT users_region_not_null;

COMMIT;

