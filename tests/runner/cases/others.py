"""Others at work meanwhile: more runners, and sessions that hold what a step wants."""
import signal

from bench import case, expect
from work import transaction, until, wait_for, wait_for_work


@case()
def ten_at_once(bench):
    bench.with_rows()
    runs = [bench.start("upgrade", "--url", bench.url()) for _ in range(10)]
    said = [(run.communicate(timeout=120)[1], run.returncode) for run in runs]
    failed = [text for text, code in said if code]
    expect(not failed, f"{len(failed)} of ten failed:\n{failed[:1]}")
    bench.each_step_once()
    bench.is_as_the_project_says()


@case("postgres")
def concurrent_index(bench):
    """CREATE INDEX CONCURRENTLY, failed, and killed while it waits for a transaction."""
    bench.with_rows()
    valid = "SELECT indisvalid FROM pg_index WHERE indexrelid = 'built_idx'::regclass"
    with bench.by_hand("index", 91, "-- schemac:outside\n-- schemac:step 1\n-- build\n"
                       "CREATE UNIQUE INDEX CONCURRENTLY built_idx ON orders (total);",
                       "-- schemac:outside\n-- schemac:step 1\nDROP INDEX CONCURRENTLY built_idx;"):
        bench.upgrade("head-1")
        with transaction(bench, "UPDATE orders SET note = 'x' WHERE id = 11"):
            run = bench.start("upgrade", "--url", bench.url())
            wait_for_work(bench)
            run.send_signal(signal.SIGKILL)
            run.communicate()
            again = bench.start("upgrade", "--url", bench.url())
            said = again.stderr.readline()
            expect("waiting for another runner" in said, f"the second run didn't wait for the first one's statement: {said}")
        said = again.communicate(timeout=60)[1]
        expect(again.returncode == 0 and "was done already" in said, said)
        expect(bench.query(valid) == "t", "the index isn't valid")
        bench.downgrade("-1")
        bench.apply("UPDATE orders SET total = 0 WHERE id = 10")
        failed = bench.upgrade(ok=(1,)).stderr
        expect("E0810" in failed and "built_idx" in failed and "(0.00)" not in failed, failed)
        bench.apply("UPDATE orders SET total = 1 WHERE id = 10")
        bench.upgrade()
        expect(bench.query(valid) == "t", "the index isn't valid")
        bench.downgrade("-1")


@case("postgres")
def lock_timeout(bench):
    """A table that others hold is asked for again, rather than waited for: a lock that keeps writers out, not readers."""
    bench.with_rows()
    with transaction(bench, "LOCK TABLE customers, orders, products IN SHARE MODE"):
        run = bench.start("upgrade", "--url", bench.url(), "--lock-timeout", "1")
        said = []

        def tried_again():
            said.append(run.stderr.readline())
            return "lock timeout; tried again in" in said[-1]
        wait_for("a second try for the lock", tried_again)
    rest = run.communicate(timeout=120)[1]
    expect(run.returncode == 0, "".join(said) + rest)
    bench.is_as_the_project_says()
    bench.each_step_once()
