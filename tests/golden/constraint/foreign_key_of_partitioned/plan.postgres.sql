-- schemac plan for postgres:15.0, 5 steps: 5 contract; 4 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.events_high: add foreign key events_kind_fkey (kind_id) references public.kinds [contract]
--   cost: blocks writes of table public.events_high and table public.kinds, for a moment
ALTER TABLE public.events_high ADD CONSTRAINT events_kind_fkey FOREIGN KEY (kind_id) REFERENCES public.kinds (id) NOT VALID;

-- step 2: alter table public.events_low: add foreign key events_kind_fkey (kind_id) references public.kinds [contract]
--   cost: blocks writes of table public.events_low and table public.kinds, for a moment
ALTER TABLE public.events_low ADD CONSTRAINT events_kind_fkey FOREIGN KEY (kind_id) REFERENCES public.kinds (id) NOT VALID;

COMMIT;

BEGIN;

-- step 3: validate foreign key public.events_high.events_kind_fkey [contract]
--   cost: blocks other schema changes of table public.events_high, while it reads every row
--   hazard may-fail-on-data: rows that don't meet foreign key public.events_high.events_kind_fkey make it fail
--   precondition: every (kind_id) of public.events is in public.kinds; this must return no row:
--     SELECT 1 FROM public.events a WHERE a.kind_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.kinds b WHERE b.id = a.kind_id) LIMIT 1;
ALTER TABLE public.events_high VALIDATE CONSTRAINT events_kind_fkey;

COMMIT;

BEGIN;

-- step 4: validate foreign key public.events_low.events_kind_fkey [contract]
--   cost: blocks other schema changes of table public.events_low, while it reads every row
--   hazard may-fail-on-data: rows that don't meet foreign key public.events_low.events_kind_fkey make it fail
ALTER TABLE public.events_low VALIDATE CONSTRAINT events_kind_fkey;

COMMIT;

BEGIN;

-- step 5: alter table public.events: add foreign key events_kind_fkey (kind_id) references public.kinds [contract]
--   cost: blocks writes of table public.events, blocks reads and writes of table public.kinds, for a moment
ALTER TABLE public.events ADD CONSTRAINT events_kind_fkey FOREIGN KEY (kind_id) REFERENCES public.kinds (id);

COMMIT;

