-- schemac plan for sqlite:3.40, 1 step: 1 expand
-- run it so that an error stops it: sqlite3 -bail DATABASE.db < FILE

BEGIN IMMEDIATE;

-- step 1: create table users [expand]
CREATE TABLE users (
    id bigint NOT NULL PRIMARY KEY,
    name varchar(100) NOT NULL,
    note text
);

COMMIT;

