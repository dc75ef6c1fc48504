-- schemac plan for postgres:15.0, 4 steps: 2 expand, 2 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create table public.departments [expand]
CREATE TABLE public.departments (
    id bigint NOT NULL,
    head_id bigint,
    CONSTRAINT departments_pkey PRIMARY KEY (id)
);

-- step 2: create table public.employees [expand]
CREATE TABLE public.employees (
    id bigint NOT NULL,
    department_id bigint,
    CONSTRAINT employees_pkey PRIMARY KEY (id)
);

-- step 3: alter table public.departments: add foreign key departments_head_fk (head_id) references public.employees [contract]
--   cost: blocks writes of table public.departments and table public.employees, while it reads every row
--   hazard may-fail-on-data: rows that don't meet foreign key public.departments.departments_head_fk make it fail
--   hazard blocks-writes: nobody can write to the table while it is checked
ALTER TABLE public.departments ADD CONSTRAINT departments_head_fk FOREIGN KEY (head_id) REFERENCES public.employees (id);

-- step 4: alter table public.employees: add foreign key employees_department_fk (department_id) references public.departments [contract]
--   cost: blocks writes of table public.employees and table public.departments, while it reads every row
--   hazard may-fail-on-data: rows that don't meet foreign key public.employees.employees_department_fk make it fail
--   hazard blocks-writes: nobody can write to the table while it is checked
ALTER TABLE public.employees ADD CONSTRAINT employees_department_fk FOREIGN KEY (department_id) REFERENCES public.departments (id) ON DELETE SET NULL;

COMMIT;

