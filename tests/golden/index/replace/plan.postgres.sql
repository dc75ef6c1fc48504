-- schemac plan for postgres:15.0, 5 steps: 3 expand, 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

-- step 1: create index orders_state_idx on public.orders (state) concurrently [expand]
--   cost: blocks other schema changes of table public.orders, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
CREATE INDEX CONCURRENTLY orders_state_idx ON public.orders (state);

-- step 2: create index schemac_new_orders_idx on public.orders (customer, state) concurrently [expand]
--   cost: blocks other schema changes of table public.orders, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
CREATE INDEX CONCURRENTLY schemac_new_orders_idx ON public.orders (customer, state);

-- step 3: drop index orders_key on public.orders concurrently [contract]
--   cost: blocks other schema changes of table public.orders, for a moment
DROP INDEX CONCURRENTLY public.orders_key;

-- step 4: drop index orders_idx on public.orders concurrently [contract]
--   cost: blocks other schema changes of table public.orders, for a moment
DROP INDEX CONCURRENTLY public.orders_idx;

BEGIN;

-- step 5: rename index schemac_new_orders_idx on public.orders to orders_idx [expand]
--   cost: blocks other schema changes of index public.orders.schemac_new_orders_idx, for a moment
ALTER INDEX public.schemac_new_orders_idx RENAME TO orders_idx;

COMMIT;

