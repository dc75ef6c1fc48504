-- schemac plan for postgres:15.0, 3 steps: 3 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.prices: column amount loses its default [contract]
--   cost: blocks reads and writes of table public.prices, for a moment
ALTER TABLE public.prices ALTER COLUMN amount DROP DEFAULT;

-- step 2: alter table public.prices: column amount from integer to numeric(12, 2) [contract]
--   cost: blocks reads and writes of table public.prices, while it writes every row
--   hazard rewrites-table: values are converted, so that the table is written anew while nobody can read it
ALTER TABLE public.prices ALTER COLUMN amount TYPE numeric(12,2);

-- step 3: alter table public.prices: column amount to default 0 [contract]
--   cost: blocks reads and writes of table public.prices, for a moment
ALTER TABLE public.prices ALTER COLUMN amount SET DEFAULT 0;

COMMIT;

