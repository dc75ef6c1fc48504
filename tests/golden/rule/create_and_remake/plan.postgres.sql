-- schemac plan for postgres:15.0, 9 steps: 4 expand, 5 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop rule public.orders.log_insert [contract]
--   cost: blocks reads and writes of table public.orders, for a moment
DROP RULE log_insert ON public.orders;

-- step 2: drop rule public.totals.write_total [contract]
--   cost: blocks reads and writes of table public.totals, for a moment
DROP RULE write_total ON public.totals;

-- step 3: drop view public.totals [contract]
--   cost: blocks reads and writes of view public.totals, for a moment
DROP VIEW public.totals;

-- step 4: rename rule public.orders.keep to keep_all [contract]
--   cost: blocks reads and writes of table public.orders, for a moment
ALTER RULE keep ON public.orders RENAME TO keep_all;

-- step 5: alter table public.orders: column total from integer to bigint [contract]
--   cost: blocks reads and writes of table public.orders, while it writes every row
--   hazard rewrites-table: values are converted, so that the table is written anew while nobody can read it
ALTER TABLE public.orders ALTER COLUMN total TYPE bigint;

-- step 6: create view public.totals [expand]
CREATE VIEW public.totals AS
 select id, total from orders ;

-- step 7: alter rule public.orders.keep_all [expand]
--   cost: blocks reads and writes of table public.orders, for a moment
ALTER TABLE public.orders ENABLE ALWAYS RULE keep_all;

-- step 8: create rule public.orders.log_insert [expand]
--   cost: blocks reads and writes of table public.orders, for a moment
CREATE RULE log_insert AS ON INSERT TO public.orders WHERE (new.total > 100) DO ALSO (
    insert into log (id, note) values (new.id, new.note);
    delete from log where at < now() - interval '1 year'
  );
COMMENT ON RULE log_insert ON public.orders IS 'Big orders only.';

-- step 9: create rule public.totals.write_total [expand]
--   cost: blocks reads and writes of table public.totals, for a moment
CREATE RULE write_total AS ON UPDATE TO public.totals DO INSTEAD ( update orders set total = new.total where id = old.id );

COMMIT;

