-- schemac plan for postgres:18.0, 2 steps: 2 contract; 2 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.people: add check people_age (age >= 0) [contract]
--   cost: blocks reads and writes of table public.people, for a moment
ALTER TABLE public.people ADD CONSTRAINT people_age CHECK (age >= 0) NOT ENFORCED;

COMMIT;

BEGIN;

-- step 2: alter table public.pets: alter foreign key pets_owner [contract]
--   cost: blocks other schema changes of table public.pets, while it reads every row
ALTER TABLE public.pets ALTER CONSTRAINT pets_owner NOT ENFORCED;

COMMIT;

