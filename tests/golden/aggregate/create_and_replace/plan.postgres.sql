-- schemac plan for postgres:15.0, 5 steps: 3 expand, 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create routine public.longest(text, text) [expand]
CREATE FUNCTION public.longest(a text, b text)
RETURNS text
LANGUAGE sql
immutable
AS $$select case when length(a) > length(b) then a else b end$$;

-- step 2: create routine public.widest(text) [expand]
CREATE AGGREGATE public.widest(text) (
    initcond = '',
    sfunc = public.longest,
    stype = text
);
COMMENT ON AGGREGATE public.widest(text) IS 'Of all.';

-- step 3: alter routine public.total(integer) [expand]
CREATE OR REPLACE AGGREGATE public.total(integer) (
    initcond = '0',
    parallel = safe,
    sfunc = public.add_up,
    stype = integer
);

-- step 4: drop routine public.together(text) [contract]
DROP AGGREGATE public.together(text);

-- step 5: drop routine public.glue(text, text) [contract]
DROP FUNCTION public.glue(text, text);

COMMIT;

