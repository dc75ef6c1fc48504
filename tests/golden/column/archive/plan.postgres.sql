-- schemac plan for postgres:15.0, 7 steps: 1 expand, 6 contract; 3 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create schema schemac_archive [expand]
CREATE SCHEMA IF NOT EXISTS schemac_archive;

-- step 2: alter table public.orders: drop foreign key orders_customer_id_fkey (customer_id) references public.customers [contract]
--   cost: blocks reads and writes of table public.orders and table public.customers, for a moment
ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_fkey;

-- step 3: rename table public.orders to schemac_archive.public.orders [contract]
--   cost: blocks reads and writes of table public.orders, for a moment
ALTER TABLE public.orders SET SCHEMA schemac_archive;
ALTER TABLE schemac_archive.orders RENAME TO "public.orders";

COMMIT;

BEGIN;

-- step 4: copy the values of column public.customers.fax aside, to schemac_archive.public.customers.fax [contract]
--   cost: blocks writes of table public.customers, while it reads every row
--   hazard blocks-writes: nobody can write to the table while the values of the column are copied
LOCK TABLE public.customers IN SHARE ROW EXCLUSIVE MODE;
CREATE TABLE schemac_archive."public.customers.fax" AS SELECT id, fax FROM public.customers WHERE fax IS NOT NULL;
ALTER TABLE schemac_archive."public.customers.fax" ADD PRIMARY KEY (id);

-- step 5: alter table public.customers: drop column fax [contract]
--   cost: blocks reads and writes of table public.customers, for a moment
ALTER TABLE public.customers DROP COLUMN fax;

COMMIT;

BEGIN;

-- step 6: copy the values of column public.customers.rank aside, to schemac_archive.public.customers.rank [contract]
--   cost: blocks writes of table public.customers, while it reads every row
--   hazard blocks-writes: nobody can write to the table while the values of the column are copied
LOCK TABLE public.customers IN SHARE ROW EXCLUSIVE MODE;
CREATE TABLE schemac_archive."public.customers.rank" AS SELECT id, rank FROM public.customers WHERE rank IS NOT NULL;
ALTER TABLE schemac_archive."public.customers.rank" ADD PRIMARY KEY (id);

-- step 7: alter table public.customers: drop column rank [contract]
--   cost: blocks reads and writes of table public.customers, for a moment
ALTER TABLE public.customers DROP COLUMN rank;

COMMIT;

