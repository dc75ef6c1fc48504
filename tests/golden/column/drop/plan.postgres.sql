-- schemac plan for postgres:15.0, 2 steps: 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop index users_fax_idx on public.users [contract]
--   cost: blocks reads and writes of table public.users, for a moment
DROP INDEX public.users_fax_idx;

-- step 2: alter table public.users: drop column fax [contract]
--   cost: blocks reads and writes of table public.users, for a moment
--   hazard data-loss: the values of column public.users.fax are lost
ALTER TABLE public.users DROP COLUMN fax;

COMMIT;

