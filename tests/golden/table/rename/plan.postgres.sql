-- schemac plan for postgres:15.0, 3 steps: 1 expand, 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: rename table public.purchases to orders [contract]
--   cost: blocks reads and writes of table public.purchases, for a moment
ALTER TABLE public.purchases RENAME TO orders;

-- step 2: alter table public.orders: rename column amount to total [contract]
--   cost: blocks reads and writes of table public.orders, for a moment
ALTER TABLE public.orders RENAME COLUMN amount TO total;

-- step 3: alter table public.orders: rename primary key purchases_pkey to orders_pkey [expand]
--   cost: blocks reads and writes of table public.orders, for a moment
ALTER TABLE public.orders RENAME CONSTRAINT purchases_pkey TO orders_pkey;

COMMIT;

