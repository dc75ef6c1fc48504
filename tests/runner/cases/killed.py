"""Runs that end at any moment: by SIGKILL, or with their connection."""
import os
import random
import signal
import time

from bench import case, expect
from work import statement_at_work, wait_for_work

KILLS = int(os.environ.get("SCHEMAC_TEST_KILLS", "8"))


@case()
def killed(bench):
    bench.with_rows()
    start = time.monotonic()
    bench.upgrade()
    whole = time.monotonic() - start
    expected = bench.rows()
    chance = random.Random(7)
    found = 0
    for number in range(KILLS):
        bench.with_rows()
        run = bench.start("upgrade", "--url", bench.url())
        time.sleep(chance.uniform(0, whole))
        run.send_signal(signal.SIGKILL)
        run.communicate()
        bench.upgrade()
        expect(bench.rows() == expected, f"kill {number}: rows {bench.rows()} rather than {expected}")
        bench.is_as_the_project_says()
        bench.each_step_once()
        found += int(bench.query("SELECT count(*) FROM schemac_journal WHERE result = 'found done'"))
        expect(bench.half_done() == "0", "a revision is half done after the second upgrade")
    print(f"  {bench.name}: killed {KILLS} times within {whole:.2f} s; {found} statements were found done", flush=True)


@case("postgres", "mysql")
def lost(bench):
    """The connection is ended while a statement runs: a clear error, and the next run goes on."""
    bench.fresh()
    sleep = "SELECT pg_sleep(3)" if bench.dialect == "postgres" else "DO sleep(3)"
    with bench.by_hand("slow", 90, "-- schemac:outside\n-- schemac:step 1\nCREATE TABLE slow_one (a int);\n"
                       f"-- schemac:step 2\n{sleep};\nCREATE TABLE slow_two (a int);", "DROP TABLE slow_two;\nDROP TABLE slow_one;") as path:
        bench.upgrade("head-1")
        run = bench.start("upgrade", "--url", bench.url())
        wait_for_work(bench)
        said = bench.query(statement_at_work(bench)[1])
        if bench.dialect == "mysql":
            bench.apply(said)
        error = run.communicate(timeout=60)[1]
        expect(run.returncode == 1 and "E0816" in error, f"exit {run.returncode}: {error}")
        run = bench.start("upgrade", "--url", bench.url())
        wait_for_work(bench)
        run.send_signal(signal.SIGKILL)  # the server goes on: the next run waits for it
        run.communicate()
        path.write_text(path.read_text().replace("sleep(3)", "sleep(0)"))
        done = bench.upgrade()
        expect("from where it was interrupted" in done.stderr, done.stderr)
        bench.each_step_once()
        bench.downgrade("-1")


@case("postgres", "mysql")
def batches(bench):
    """A backfill in batches, killed again and again: each row is touched once."""
    bench.fresh()
    table = "public.many" if bench.dialect == "postgres" else "`many`"
    update = (f"-- schemac:outside\n-- schemac:step 1\n-- count up\n-- schemac:batches {table}\n"
              "UPDATE many SET n = n + 1 WHERE /* schemac:batch */ TRUE;")
    rows = ("INSERT INTO many SELECT x, 0 FROM generate_series(1, 60000) x" if bench.dialect == "postgres" else
            "INSERT INTO many SELECT 3 * (a.x + 10 * b.x + 100 * c.x + 1000 * d.x + 10000 * e.x), 0 FROM "
            + ", ".join(f"(SELECT 0 x UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) {name}" for name in "abcde"))
    bench.apply(f"CREATE TABLE many (id bigint PRIMARY KEY, n int NOT NULL); {rows};")
    with bench.by_hand("batches", 92, update):
        bench.upgrade("head-1", more=["--allow", "drift"])
        kills, chance = 0, random.Random(3)
        for _ in range(8):
            run = bench.start("upgrade", "--allow", "drift", "--url", bench.url())
            time.sleep(chance.uniform(0.02, 0.25))
            run.send_signal(signal.SIGKILL)
            run.communicate()
            kills += run.returncode != 0
        bench.upgrade(more=["--allow", "drift"])
        counts = bench.query("SELECT min(n), max(n), min(n) = 1 AND max(n) = 1 FROM many")
        expect(counts.split()[-1][-1] in "t1", f"rows were touched more or less than once: {counts}")
        bench.each_step_once()
        print(f"  {bench.name}: a backfill was killed {kills} times", flush=True)
