"""Scripts for the server's own client, against what the runner does."""
import shutil
import subprocess

import databases
from bench import case, expect
from work import transaction, until


def client(bench, database, script):
    """The server's own client, stopped by an error."""
    if bench.dialect == "sqlite" and shutil.which("sqlite3"):
        databases.run(["sqlite3", "-bail", str(bench.server.path(database))], stdin=script)
    else:
        bench.server.apply(database, script)


@case()
def offline(bench):
    other = bench.database + "_offline"
    bench.fresh()
    bench.fresh(other)
    bench.upgrade()
    client(bench, other, bench.schemac("upgrade", "--sql").stdout)
    bench.schemac("plan", "--check", "--from", bench.url(), "--to", bench.url(other))
    expect(bench.versions() == bench.versions(other), "the version tables differ")
    bench.schemac("upgrade", "--dry-run", "--url", bench.url(other))
    client(bench, other, bench.schemac("downgrade", "heads:base+8", "--sql", "--allow", "data-loss").stdout)
    bench.downgrade("base+8")
    bench.schemac("plan", "--check", "--from", bench.url(), "--to", bench.url(other))
    expect(bench.versions() == bench.versions(other), "the version tables differ after the way back")


TABLE = {"postgres": "public.many", "mysql": "`many`"}
ROWS = """INSERT INTO many WITH d (x) AS (SELECT 0 UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)
SELECT 3 * (a.x + 10 * b.x + 100 * c.x + 1000 * e.x), 0 FROM d a, d b, d c, d e"""
LAST = 29997
BLOCK = {"postgres": "DO $schemac$", "mysql": "DROP PROCEDURE IF EXISTS schemac_backfill"}


def end_statements(bench):
    """Ends the sessions that have one at work."""
    if bench.dialect == "postgres":
        bench.query(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{bench.database}' AND state = 'active' AND pid <> pg_backend_pid()")
    else:
        bench.apply(bench.query(f"SELECT CONCAT('KILL ', id, ';') FROM information_schema.processlist WHERE db = '{bench.database}' AND command <> 'Sleep' AND id <> connection_id()"))


def interrupted_backfill(bench):
    """A script that is ended in the middle of its backfill, where it waits for a row; gives the script."""
    bench.fresh()
    bench.apply(f"CREATE TABLE many (id bigint PRIMARY KEY, n int NOT NULL); {ROWS};")
    bench.upgrade("head-1", more=["--allow", "drift"])
    script = bench.schemac("upgrade", "--sql", "head-1:head").stdout
    words = ["psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-d", bench.url()] if bench.dialect == "postgres" else [*bench.server.client, bench.database]
    with transaction(bench, f"SELECT n FROM many WHERE id = {LAST} FOR UPDATE"):
        run = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
        run.stdin.write(script)
        run.stdin.close()
        until(bench, "SELECT count(*) FROM schemac_version WHERE mark LIKE 'batch:%'", "1")
        end_statements(bench)
        expect(run.wait(60) != 0, "the script was done in spite of that")
    return script


def is_done_once(bench):
    counts = bench.query("SELECT min(n), max(n) FROM many")
    expect(counts.replace("|", "\t") == "1\t1", f"rows were touched more or less than once: {counts}")
    expect(bench.half_done() == "0", "the revision is half done")


@case("postgres", "mysql")
def offline_backfill(bench):
    """Goes on where it was interrupted, by the script as by the runner."""
    update = f"-- schemac:outside\n-- schemac:step 1 migrate\n-- schemac:batches {TABLE[bench.dialect]}\nUPDATE many SET n = n + 1 WHERE /* schemac:batch */ TRUE;"
    with bench.by_hand("batches", 99, update):
        script = interrupted_backfill(bench)
        client(bench, bench.database, script[script.index(BLOCK[bench.dialect]):])
        is_done_once(bench)
        interrupted_backfill(bench)
        said = bench.upgrade().stderr
        expect("from where it was interrupted" in said, said)
        is_done_once(bench)
