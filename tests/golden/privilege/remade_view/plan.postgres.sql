-- schemac plan for postgres:15.0, 4 steps: 2 expand, 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop view public.people [contract]
--   cost: blocks reads and writes of view public.people, for a moment
DROP VIEW public.people;

-- step 2: alter table public.users: column age from integer to bigint [contract]
--   cost: blocks reads and writes of table public.users, while it writes every row
--   hazard rewrites-table: values are converted, so that the table is written anew while nobody can read it
ALTER TABLE public.users ALTER COLUMN age TYPE bigint;

-- step 3: create view public.people [expand]
CREATE VIEW public.people AS
select id, age from users;
COMMENT ON VIEW public.people IS 'Who is there.';
COMMENT ON COLUMN public.people.age IS 'in years';

-- step 4: privileges of public on view public.people: select [expand]
GRANT SELECT ON TABLE public.people TO PUBLIC;

COMMIT;

