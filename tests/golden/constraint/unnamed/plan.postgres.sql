-- schemac plan for postgres:15.0, 4 steps: 2 expand, 2 contract
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

-- step 3: alter table public.authors: add unique authors_email_key (email) [contract]
--   cost: blocks reads and writes of table public.authors, while it reads every row
--   hazard may-fail-on-data: rows that don't meet unique public.authors.authors_email_key make it fail
--   hazard blocks-reads: nobody can read or write the table while it is checked
--   precondition: no two rows of public.authors with the same (email); this must return no row:
--     SELECT 1 FROM public.authors WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1 LIMIT 1;
ALTER TABLE public.authors ADD CONSTRAINT authors_email_key UNIQUE (email);

-- step 4: alter table public.authors: add check authors_age_check (age >= 0) [contract]
--   cost: blocks reads and writes of table public.authors, while it reads every row
--   hazard may-fail-on-data: rows that don't meet check public.authors.authors_age_check make it fail
--   hazard blocks-reads: nobody can read or write the table while it is checked
ALTER TABLE public.authors ADD CONSTRAINT authors_age_check CHECK (age >= 0);

COMMIT;

