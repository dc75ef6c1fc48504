-- schemac plan for postgres:15.0, 12 steps: 12 contract; 2 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

-- step 1: create unique index tags_pkey on public.tags (name) concurrently [contract]
--   cost: blocks other schema changes of table public.tags, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of public.tags with the same (name); this must return no row:
--     SELECT 1 FROM public.tags GROUP BY name HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX CONCURRENTLY tags_pkey ON public.tags (name);

-- step 2: create unique index schemac_new_users_pkey on public.users (id) concurrently [contract]
--   cost: blocks other schema changes of table public.users, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
CREATE UNIQUE INDEX CONCURRENTLY schemac_new_users_pkey ON public.users (id) INCLUDE (tenant);

-- step 3: create unique index users_email_key on public.users (email) concurrently [contract]
--   cost: blocks other schema changes of table public.users, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of public.users with the same (email); this must return no row:
--     SELECT 1 FROM public.users WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON public.users (email);

-- step 4: create unique index schemac_new_users_login_key on public.users (login, tenant) concurrently [contract]
--   cost: blocks other schema changes of table public.users, while it reads every row
--   hazard not-transactional: if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does `schemac upgrade` when it is run again
--   hazard may-fail-on-data: rows that share a key make it fail
--   precondition: no two rows of public.users with the same (login, tenant); this must return no row:
--     SELECT 1 FROM public.users WHERE login IS NOT NULL AND tenant IS NOT NULL GROUP BY login, tenant HAVING count(*) > 1 LIMIT 1;
CREATE UNIQUE INDEX CONCURRENTLY schemac_new_users_login_key ON public.users (login, tenant);

BEGIN;

-- step 5: alter table public.tags: add primary key tags_pkey from index tags_pkey [contract]
--   cost: blocks reads and writes of table public.tags, for a moment
ALTER TABLE public.tags ADD CONSTRAINT tags_pkey PRIMARY KEY USING INDEX tags_pkey;

-- step 6: alter table public.tags: add unique tags_label_key from index tags_label_key [contract]
--   cost: blocks reads and writes of table public.tags, for a moment
ALTER TABLE public.tags ADD CONSTRAINT tags_label_key UNIQUE USING INDEX tags_label_key;

-- step 7: alter table public.notes: drop foreign key notes_user_fkey (user_id) references public.users [contract]
--   cost: blocks reads and writes of table public.notes and table public.users, for a moment
ALTER TABLE public.notes DROP CONSTRAINT notes_user_fkey;

-- step 8: alter table public.users: add primary key users_pkey from index schemac_new_users_pkey, and drop key users_pkey in the same moment [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users DROP CONSTRAINT users_pkey, ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX schemac_new_users_pkey;

-- step 9: alter table public.notes: add foreign key notes_user_fkey (user_id) references public.users [contract]
--   cost: blocks writes of table public.notes and table public.users, for a moment
ALTER TABLE public.notes ADD CONSTRAINT notes_user_fkey FOREIGN KEY (user_id) REFERENCES public.users (id) NOT VALID;

-- step 10: alter table public.users: add unique users_email_key from index users_email_key [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key DEFERRABLE INITIALLY DEFERRED;

-- step 11: alter table public.users: add unique users_login_key from index schemac_new_users_login_key, and drop key users_login_key in the same moment [contract]
--   cost: blocks reads and writes of table public.users, for a moment
ALTER TABLE public.users DROP CONSTRAINT users_login_key, ADD CONSTRAINT users_login_key UNIQUE USING INDEX schemac_new_users_login_key;

COMMIT;

BEGIN;

-- step 12: validate foreign key public.notes.notes_user_fkey [contract]
--   cost: blocks other schema changes of table public.notes, while it reads every row
--   hazard may-fail-on-data: rows that don't meet foreign key public.notes.notes_user_fkey make it fail
ALTER TABLE public.notes VALIDATE CONSTRAINT notes_user_fkey;

COMMIT;

