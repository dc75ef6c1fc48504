-- schemac plan for postgres:15.0, 5 steps: 3 expand, 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create table public.news [expand]
CREATE TABLE public.news (
    id bigint NOT NULL,
    CONSTRAINT news_pkey PRIMARY KEY (id)
);

-- step 2: create table public.secrets [expand]
CREATE TABLE public.secrets (
    id bigint NOT NULL,
    CONSTRAINT secrets_pkey PRIMARY KEY (id)
);

-- step 3: privileges of public on table public.secrets: what a new object allows [contract]
REVOKE SELECT ON TABLE public.secrets FROM PUBLIC;

-- step 4: privileges of public on new tables: what a new object allows [contract]
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM PUBLIC;

-- step 5: privileges of public on new tables: insert [expand]
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT INSERT ON TABLES TO PUBLIC;

COMMIT;

