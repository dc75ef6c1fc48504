-- schemac plan for postgres:15.0, 7 steps: 4 expand, 3 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: rename statistics public.by_region to regions [contract]
ALTER STATISTICS public.by_region RENAME TO regions;

-- step 2: drop statistics public.with_fax [contract]
--   cost: blocks other schema changes of table public.orders, for a moment
DROP STATISTICS public.with_fax;

-- step 3: alter table public.orders: drop column fax [contract]
--   cost: blocks reads and writes of table public.orders, for a moment
--   hazard data-loss: the values of column public.orders.fax are lost
ALTER TABLE public.orders DROP COLUMN fax;

-- step 4: create statistics public.expressions [expand]
--   cost: blocks other schema changes of table public.orders, for a moment
CREATE STATISTICS public.expressions (dependencies, mcv) ON status, (lower(region)), (total * 2) FROM public.orders;

-- step 5: alter statistics public.sampled [expand]
ALTER STATISTICS public.sampled SET STATISTICS 500;

-- step 6: create statistics public.with_fax [expand]
--   cost: blocks other schema changes of table public.orders, for a moment
CREATE STATISTICS public.with_fax (ndistinct) ON status, total FROM public.orders;

-- step 7: comment on statistics public.regions [expand]
--   cost: blocks other schema changes of statistics public.regions, for a moment
COMMENT ON STATISTICS public.regions IS 'Regions have statuses of their own.';

COMMIT;

