-- schemac plan for postgres:15.0, 5 steps: 1 expand, 4 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: rename routine public.touch() to touched [contract]
ALTER ROUTINE public.touch() RENAME TO touched;

-- step 2: rename table public.docs to papers [contract]
--   cost: blocks reads and writes of table public.docs, for a moment
ALTER TABLE public.docs RENAME TO papers;

-- step 3: rename trigger public.papers.touch_docs to touch_papers [contract]
--   cost: blocks reads and writes of table public.papers, for a moment
ALTER TRIGGER touch_docs ON public.papers RENAME TO touch_papers;

-- step 4: rename policy public.papers.mine to own [contract]
--   cost: blocks reads and writes of table public.papers, for a moment
ALTER POLICY mine ON public.papers RENAME TO own;

-- step 5: alter table public.papers: rename primary key docs_pkey to papers_pkey [expand]
--   cost: blocks reads and writes of table public.papers, for a moment
ALTER TABLE public.papers RENAME CONSTRAINT docs_pkey TO papers_pkey;

COMMIT;

