-- schemac plan for postgres:15.0, 5 steps: 5 expand
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create type public.money_amount [expand]
CREATE TYPE public.money_amount AS (
    amount numeric(12,2),
    currency character(3)
);

-- step 2: alter type public.address [expand]
--   cost: blocks reads and writes of type public.address, for a moment
ALTER TYPE public.address ALTER ATTRIBUTE zip TYPE character varying(10), ADD ATTRIBUTE country character(2) COLLATE "C";
COMMENT ON COLUMN public.address.country IS 'Two letters.';

-- step 3: alter type public.pair [expand]
--   cost: blocks reads and writes of type public.pair, for a moment
ALTER TYPE public.pair ADD ATTRIBUTE c integer;

-- step 4: alter table public.people: add column price public.money_amount [expand]
--   cost: blocks reads and writes of table public.people, for a moment
ALTER TABLE public.people ADD COLUMN price public.money_amount;

-- step 5: comment on type public.address [expand]
--   cost: blocks other schema changes of type public.address, for a moment
COMMENT ON TYPE public.address IS 'Where somebody lives.';

COMMIT;

