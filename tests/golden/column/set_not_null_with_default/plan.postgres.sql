-- schemac plan for postgres:15.0, 5 steps: 1 migrate, 4 contract; 4 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: backfill column public.users.status with 'new' where it is NULL [migrate]
--   cost: locks the rows that it writes of table public.users, while it reads every row
UPDATE public.users SET status = 'new' WHERE status IS NULL;

COMMIT;

BEGIN;

-- step 2: alter table public.users: add check users_status_not_null (status IS NOT NULL) [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users ADD CONSTRAINT users_status_not_null CHECK (status IS NOT NULL) NOT VALID;

COMMIT;

BEGIN;

-- step 3: validate check public.users.users_status_not_null [contract]
--   cost: blocks other schema changes of table public.users, while it reads every row
--   hazard may-fail-on-data: rows that don't meet check public.users.users_status_not_null make it fail
ALTER TABLE public.users VALIDATE CONSTRAINT users_status_not_null;

COMMIT;

BEGIN;

-- step 4: alter table public.users: column status to not null [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users ALTER COLUMN status SET NOT NULL;

-- step 5: alter table public.users: drop check users_status_not_null (status IS NOT NULL) [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users DROP CONSTRAINT users_status_not_null;

COMMIT;

