-- schemac plan for sqlite:3.40, 2 steps: 2 expand
-- run it so that an error stops it: sqlite3 -bail DATABASE.db < FILE

BEGIN IMMEDIATE;

-- step 1: create table departments [expand]
CREATE TABLE departments (
    id bigint NOT NULL PRIMARY KEY,
    head_id bigint,
    CONSTRAINT departments_head_fk FOREIGN KEY (head_id) REFERENCES employees (id)
);

-- step 2: create table employees [expand]
CREATE TABLE employees (
    id bigint NOT NULL PRIMARY KEY,
    department_id bigint,
    CONSTRAINT employees_department_fk FOREIGN KEY (department_id) REFERENCES departments (id) ON DELETE SET NULL
);

COMMIT;

