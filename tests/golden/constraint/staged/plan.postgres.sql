-- schemac plan for postgres:15.0, 5 steps: 1 expand, 4 contract; 3 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create table public.items [expand]
--   cost: blocks writes of table public.orders, for a moment
CREATE TABLE public.items (
    id bigint NOT NULL,
    order_id bigint,
    CONSTRAINT items_pkey PRIMARY KEY (id),
    CONSTRAINT items_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders (id)
);

-- step 2: alter table public.orders: add check orders_amount_check (amount > 0) [contract]
--   cost: blocks reads and writes of table public.orders, for a moment
ALTER TABLE public.orders ADD CONSTRAINT orders_amount_check CHECK (amount > 0) NOT VALID;

-- step 3: alter table public.orders: add foreign key orders_customer_id_fkey (customer_id) references public.customers [contract]
--   cost: blocks writes of table public.orders and table public.customers, for a moment
ALTER TABLE public.orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers (id) NOT VALID;

COMMIT;

BEGIN;

-- step 4: validate check public.orders.orders_amount_check [contract]
--   cost: blocks other schema changes of table public.orders, while it reads every row
--   hazard may-fail-on-data: rows that don't meet check public.orders.orders_amount_check make it fail
--   precondition: every row of public.orders satisfies amount > 0; this must return no row:
--     SELECT 1 FROM public.orders WHERE NOT (amount > 0) LIMIT 1;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_amount_check;

COMMIT;

BEGIN;

-- step 5: validate foreign key public.orders.orders_customer_id_fkey [contract]
--   cost: blocks other schema changes of table public.orders, while it reads every row
--   hazard may-fail-on-data: rows that don't meet foreign key public.orders.orders_customer_id_fkey make it fail
--   precondition: every (customer_id) of public.orders is in public.customers; this must return no row:
--     SELECT 1 FROM public.orders a WHERE a.customer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.customers b WHERE b.id = a.customer_id) LIMIT 1;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_customer_id_fkey;

COMMIT;

