"""A revision in stages: what the old application still works with, the backfill in a job of its own, the rest."""
import contextlib

from bench import case, expect


def script(bench):
    table = {"postgres": "public.many", "mysql": "`many`", "sqlite": "many"}[bench.dialect]
    batches = "" if bench.dialect == "sqlite" else f"-- schemac:batches {table}\n"
    where = "n = 0" if bench.dialect == "sqlite" else "/* schemac:batch */ TRUE"
    return ("-- schemac:transaction\n-- schemac:step 1 expand\nCREATE TABLE many (id bigint PRIMARY KEY, n int NOT NULL);\n"
            "INSERT INTO many VALUES (1, 0), (5, 0), (90, 0);\n"
            f"-- schemac:outside\n-- schemac:step 2 migrate\n-- count\n{batches}UPDATE many SET n = n + 1 WHERE {where};\n"
            "-- schemac:transaction\n-- schemac:step 3 contract\nCREATE TABLE last_one (a int);")


@case()
def stages(bench):
    bench.fresh()
    with bench.by_hand("stages", 97, script(bench), "DROP TABLE last_one;\nDROP TABLE many;"):
        bench.upgrade("head-1")
        early = bench.schemac("backfill", "--url", bench.url(), ok=(1,)).stderr
        expect("E0826" in early and "--until expand" in early, early)
        bench.upgrade(more=["--until", "expand"])
        expect(bench.query("SELECT sum(n) FROM many") == "0", "the backfill has run")
        for _ in range(2):
            bench.schemac("backfill", "--url", bench.url())
        expect(bench.query("SELECT count(*) FROM many WHERE n = 1") == "3", "the backfill hasn't run once")
        expect(bench.half_done() == "1", "the revision isn't half done")
        bench.upgrade()
        bench.each_step_once()
        expect(bench.half_done() == "0", "the revision is half done")
        bench.downgrade("-1")


@contextlib.contextmanager
def configured(bench, more):
    """The project's configuration with a bit more in it, for a while."""
    path = bench.folder / "schemac.toml"
    before = path.read_text()
    path.write_text(before + more)
    try:
        yield
    finally:
        path.write_text(before)


@case("postgres", "mysql")
def held_back(bench):
    """No batch is begun while the project's own query gives a row."""
    bench.fresh()
    with bench.by_hand("stages", 97, script(bench), "DROP TABLE last_one;\nDROP TABLE many;"), \
            configured(bench, '[backfill]\nwait_while = "SELECT 1 FROM brake"\npause = 1\n'):
        bench.upgrade("head-1")
        bench.upgrade(more=["--until", "expand"])
        bench.apply("CREATE TABLE brake (a int); INSERT INTO brake VALUES (1)")
        run = bench.start("backfill", "--url", bench.url())
        while "waiting, since" not in (line := run.stderr.readline()):
            expect(line, "the backfill didn't wait")
        expect(bench.query("SELECT sum(n) FROM many") == "0", "a batch has run")
        bench.apply("DELETE FROM brake")
        said = run.communicate(timeout=60)[1]
        expect(run.returncode == 0, said)
        expect(bench.query("SELECT count(*) FROM many WHERE n = 1") == "3", "the backfill hasn't run once")
