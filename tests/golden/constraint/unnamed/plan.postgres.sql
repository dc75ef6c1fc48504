-- schemac plan for postgres:15.0, 6 steps: 2 expand, 4 contract; 3 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create table public.books [expand]
--   cost: blocks writes of table public.authors, for a moment
CREATE TABLE public.books (
    id bigint NOT NULL,
    author_id bigint NOT NULL,
    title character varying(100) NOT NULL,
    CONSTRAINT books_pkey PRIMARY KEY (id),
    CONSTRAINT books_title_check CHECK (title <> ''),
    CONSTRAINT books_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.authors (id) ON DELETE CASCADE
);

-- step 2: alter table public.authors: add column age integer [expand]
--   cost: blocks reads and writes of table public.authors, for a moment
ALTER TABLE public.authors ADD COLUMN age integer;

-- step 3: alter table public.authors: add check authors_age_check (age >= 0) [contract]
--   cost: blocks reads and writes of table public.authors, for a moment
ALTER TABLE public.authors ADD CONSTRAINT authors_age_check CHECK (age >= 0) NOT VALID;

COMMIT;

-- step 4: create unique index authors_email_key on public.authors (email) concurrently [contract]
--   cost: blocks other schema changes of table public.authors, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of public.authors with the same (email); this must return no row:
--     SELECT 1 FROM public.authors WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX CONCURRENTLY authors_email_key ON public.authors (email);

BEGIN;

-- step 5: alter table public.authors: add unique authors_email_key from index authors_email_key [contract]
--   cost: blocks reads and writes of table public.authors, for a moment
ALTER TABLE public.authors ADD CONSTRAINT authors_email_key UNIQUE USING INDEX authors_email_key;

COMMIT;

BEGIN;

-- step 6: validate check public.authors.authors_age_check [contract]
--   cost: blocks other schema changes of table public.authors, while it reads every row
--   hazard may-fail-on-data: rows that don't meet check public.authors.authors_age_check make it fail
ALTER TABLE public.authors VALIDATE CONSTRAINT authors_age_check;

COMMIT;

