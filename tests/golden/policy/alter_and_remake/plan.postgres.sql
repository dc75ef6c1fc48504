-- schemac plan for postgres:15.0, 6 steps: 3 expand, 3 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop policy public.docs.no_delete [contract]
--   cost: blocks reads and writes of table public.docs, for a moment
DROP POLICY no_delete ON public.docs;

-- step 2: drop policy public.docs.by_tenant [contract]
--   cost: blocks reads and writes of table public.docs, for a moment
DROP POLICY by_tenant ON public.docs;

-- step 3: alter table public.docs: column tenant from integer to bigint [contract]
--   cost: blocks reads and writes of table public.docs, while it writes every row
--   hazard rewrites-table: values are converted, so that the table is written anew while nobody can read it
ALTER TABLE public.docs ALTER COLUMN tenant TYPE bigint;

-- step 4: alter policy public.docs.by_owner [expand]
--   cost: blocks reads and writes of table public.docs, for a moment
ALTER POLICY by_owner ON public.docs WITH CHECK (owner = current_user);

-- step 5: create policy public.docs.no_delete [expand]
--   cost: blocks reads and writes of table public.docs, for a moment
CREATE POLICY no_delete ON public.docs FOR DELETE USING (false);

-- step 6: create policy public.docs.by_tenant [expand]
--   cost: blocks reads and writes of table public.docs, for a moment
CREATE POLICY by_tenant ON public.docs FOR SELECT USING (tenant = 1);

COMMIT;

