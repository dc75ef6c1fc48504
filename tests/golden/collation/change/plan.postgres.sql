-- schemac plan for postgres:15.0, 6 steps: 1 expand, 5 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: rename collation public.order_by to schemac_old_order_by [contract]
--   cost: blocks reads and writes of collation public.order_by, for a moment
ALTER COLLATION public.order_by RENAME TO schemac_old_order_by;

-- step 2: create collation public.order_by [expand]
CREATE COLLATION public.order_by (PROVIDER = icu, LOCALE = 'sv-SE');

-- step 3: alter table public.people: column name loses its default [contract]
--   cost: blocks reads and writes of table public.people, for a moment
ALTER TABLE public.people ALTER COLUMN name DROP DEFAULT;

-- step 4: alter table public.people: column name to collation public.order_by [contract]
--   cost: blocks reads and writes of table public.people, for a moment
ALTER TABLE public.people ALTER COLUMN name TYPE text COLLATE public.order_by;

-- step 5: alter table public.people: column name to default 'x' [contract]
--   cost: blocks reads and writes of table public.people, for a moment
ALTER TABLE public.people ALTER COLUMN name SET DEFAULT 'x';

-- step 6: drop collation public.schemac_old_order_by [contract]
--   cost: blocks reads and writes of collation public.schemac_old_order_by, for a moment
DROP COLLATION public.schemac_old_order_by;

COMMIT;

