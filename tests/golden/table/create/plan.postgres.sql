-- schemac plan for postgres:15.0, 1 step: 1 expand
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create table public.users [expand]
CREATE TABLE public.users (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    note text,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

COMMIT;

