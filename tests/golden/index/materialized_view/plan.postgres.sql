-- schemac plan for postgres:15.0, 4 steps: 3 expand, 1 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

-- step 1: create index schemac_new_m_a on public.m (a, id) concurrently [expand]
--   cost: blocks other schema changes of table public.m, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
CREATE INDEX CONCURRENTLY schemac_new_m_a ON public.m (a, id);

-- step 2: create unique index m_id on public.m (id) concurrently [expand]
--   cost: blocks other schema changes of table public.m, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
CREATE UNIQUE INDEX CONCURRENTLY m_id ON public.m (id);

-- step 3: drop index m_a on public.m concurrently [contract]
--   cost: blocks other schema changes of table public.m, for a moment
DROP INDEX CONCURRENTLY public.m_a;

BEGIN;

-- step 4: rename index schemac_new_m_a on public.m to m_a [expand]
--   cost: blocks other schema changes of index public.m.schemac_new_m_a, for a moment
ALTER INDEX public.schemac_new_m_a RENAME TO m_a;

COMMIT;

