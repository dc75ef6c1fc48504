"""A database against one that was rebuilt from what `pull` says of it: by pg_dump, and by the catalog."""
import difflib
import pathlib
import re

import databases
from schemac import build, schemac

ROOT = pathlib.Path(__file__).resolve().parents[2]
CATALOG = (pathlib.Path(__file__).resolve().parent / "catalog.sql").read_text()


def states(label):
    """(name, schema files) of the examples, and of what the golden cases lead to, that this server can hold."""
    for example in sorted((ROOT / "schemas").iterdir()):
        if example.is_dir():
            yield f"schemas/{example.name}", example
    for case in sorted(p.parent for p in (ROOT / "tests/golden").glob("**/after.schema")):
        plans = {p.name.split(".")[1] for p in case.glob("plan.*.sql")}
        if "postgres" in plans or label in plans:
            yield str(case.relative_to(ROOT / "tests/golden")), case / "after.schema"


def statements(text):
    """What a dump says, each statement on its own and without what only its reader needs, sorted."""
    lines = [l for l in text.splitlines() if l and not l.startswith(("--", "SET ", "SELECT pg_catalog.set_config", "\\"))]
    return sorted(s.strip() for s in re.split(r";\n", "\n".join(lines) + "\n") if s.strip())


def pg_dump(server, database):
    return statements(databases.run(["pg_dump", "-s", "--no-owner", "-d", server.url(database)]).stdout)


def catalog(server, database):
    return sorted(server.query(database, CATALOG).splitlines())


def same(what, one, other):
    lines = [l for l in difflib.unified_diff(one, other, "original", "rebuilt", lineterm="", n=0) if not l.startswith("@@")]
    assert not lines, f"{what} differs\n" + "\n".join(lines[:40])


def compare(label, server, state, folder):
    original, rebuilt = "dump_original", "dump_rebuilt"
    pulled = folder / "pulled.schema"
    try:
        build(server, original, state)
        schemac("pull", "--from", server.url(original), "--output", pulled)
        build(server, rebuilt, pulled)
        same("the catalog", catalog(server, original), catalog(server, rebuilt))
        if label == "postgres15":
            same("pg_dump -s", pg_dump(server, original), pg_dump(server, rebuilt))
    finally:
        server.drop(original)
        server.drop(rebuilt)


# Each leads to another dump; the catalog's queries must see it too, or they are no stand-in.
CHANGES = [
    "ALTER TABLE t ADD COLUMN e int", "ALTER TABLE t ALTER COLUMN b SET DEFAULT 'x'", "ALTER TABLE t ALTER COLUMN b SET NOT NULL",
    "ALTER TABLE t DROP CONSTRAINT t_a_check", "CREATE INDEX ON t (b)", "COMMENT ON TABLE t IS 'c'", "COMMENT ON COLUMN t.b IS 'c'",
    "ALTER TABLE t SET (fillfactor = 70)", "CREATE SEQUENCE s", "CREATE VIEW w AS SELECT a FROM t", "CREATE OR REPLACE VIEW v AS SELECT a, b FROM t",
    "CREATE TYPE e AS ENUM ('a')", "CREATE DOMAIN d AS int CHECK (value > 0)", "CREATE TYPE r AS RANGE (subtype = int)", "CREATE TYPE c AS (x int)",
    "CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'select 1'", "CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end'",
    "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()", "CREATE POLICY p ON t", "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
    "GRANT SELECT ON t TO PUBLIC", "REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC", "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING",
    "CREATE STATISTICS z ON a, b FROM t", "CREATE COLLATION k FROM \"C\"", "CREATE EXTENSION pgcrypto", "CREATE SCHEMA other",
    "CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE EVENT TRIGGER h ON sql_drop EXECUTE FUNCTION h()",
    "ALTER TABLE t REPLICA IDENTITY FULL", "ALTER TABLE t ALTER COLUMN b SET STATISTICS 7", "CREATE TABLE u (a int REFERENCES t)",
    "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC", "CREATE TABLE q PARTITION OF p FOR VALUES IN (1)", "CREATE UNLOGGED TABLE l (a int)",
]


def stand_in(server, _folder):
    """Every change that pg_dump sees, the catalog's queries see."""
    database = "dump_stand_in"
    for change in CHANGES:
        server.create(database)
        try:
            server.apply(database, "CREATE TABLE t (a int PRIMARY KEY, b text, CHECK (a > 0)); CREATE VIEW v AS SELECT a FROM t;"
                                   "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';"
                                   "CREATE TABLE p (a int) PARTITION BY LIST (a);")
            before, seen = pg_dump(server, database), catalog(server, database)
            server.apply(database, change)
            assert pg_dump(server, database) != before, f"pg_dump doesn't see: {change}"
            assert catalog(server, database) != seen, f"the catalog's queries don't see: {change}"
        finally:
            server.drop(database)


def cases(label, server):
    for name, state in states(label):
        yield f"dump {name}", lambda folder, s=state: compare(label, server, s, folder)
    if label == "postgres15":
        yield "dump stand-in", lambda folder: stand_in(server, folder)
