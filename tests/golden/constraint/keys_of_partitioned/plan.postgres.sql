-- schemac plan for postgres:15.0, 10 steps: 10 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

-- step 1: create unique index events_high_pkey on public.events_high (id) concurrently [contract]
--   cost: blocks other schema changes of table public.events_high, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of public.events with the same (id); this must return no row:
--     SELECT 1 FROM public.events GROUP BY id HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX CONCURRENTLY events_high_pkey ON public.events_high (id);

-- step 2: create unique index events_low_pkey on public.events_low (id) concurrently [contract]
--   cost: blocks other schema changes of table public.events_low, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
CREATE UNIQUE INDEX CONCURRENTLY events_low_pkey ON public.events_low (id);

-- step 3: create unique index events_high_code_id_key on public.events_high (code, id) concurrently [contract]
--   cost: blocks other schema changes of table public.events_high, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of public.events with the same (code, id); this must return no row:
--     SELECT 1 FROM public.events WHERE code IS NOT NULL AND id IS NOT NULL GROUP BY code, id HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX CONCURRENTLY events_high_code_id_key ON public.events_high (code, id);

-- step 4: create unique index events_low_code_id_key on public.events_low (code, id) concurrently [contract]
--   cost: blocks other schema changes of table public.events_low, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
CREATE UNIQUE INDEX CONCURRENTLY events_low_code_id_key ON public.events_low (code, id);

BEGIN;

-- step 5: alter table public.events_high: add primary key events_high_pkey from index events_high_pkey [contract]
--   cost: blocks reads and writes of table public.events_high, for a moment
ALTER TABLE public.events_high ADD CONSTRAINT events_high_pkey PRIMARY KEY USING INDEX events_high_pkey;

-- step 6: alter table public.events_low: add primary key events_low_pkey from index events_low_pkey [contract]
--   cost: blocks reads and writes of table public.events_low, for a moment
ALTER TABLE public.events_low ADD CONSTRAINT events_low_pkey PRIMARY KEY USING INDEX events_low_pkey;

-- step 7: alter table public.events: add primary key (id) [contract]
--   cost: blocks reads and writes of table public.events, for a moment
ALTER TABLE public.events ADD CONSTRAINT events_pkey PRIMARY KEY (id);

-- step 8: alter table public.events_high: add unique events_high_code_id_key from index events_high_code_id_key [contract]
--   cost: blocks reads and writes of table public.events_high, for a moment
ALTER TABLE public.events_high ADD CONSTRAINT events_high_code_id_key UNIQUE USING INDEX events_high_code_id_key;

-- step 9: alter table public.events_low: add unique events_low_code_id_key from index events_low_code_id_key [contract]
--   cost: blocks reads and writes of table public.events_low, for a moment
ALTER TABLE public.events_low ADD CONSTRAINT events_low_code_id_key UNIQUE USING INDEX events_low_code_id_key;

-- step 10: alter table public.events: add unique events_code_key (code, id) [contract]
--   cost: blocks reads and writes of table public.events, for a moment
ALTER TABLE public.events ADD CONSTRAINT events_code_key UNIQUE (code, id);

COMMIT;

