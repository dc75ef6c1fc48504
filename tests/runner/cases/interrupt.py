"""Ctrl-C: the statement at work is cancelled, and the next run goes on."""
import os
import signal

import history
from bench import case, expect, revisions
from cases.faults import SLOW
from work import statement_at_work, transaction, until, wait_for, wait_for_work

FOREVER = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < {}) SELECT count(*) FROM c"


def script(bench, long, part):
    slow = FOREVER.format(10**12 if long else 10) if bench.dialect == "sqlite" else SLOW[bench.dialect].format(600 if long else 0)
    return f"-- schemac:{part}\n-- schemac:step 1\nCREATE TABLE slow_one (a int);\n-- schemac:step 2\n{slow};\nCREATE TABLE slow_two (a int);"


def is_at_work(bench, run):
    """SQLite has no list of what is at work: the runner says that the second step has begun."""
    if bench.dialect != "sqlite":
        return wait_for_work(bench)
    while "  2. " not in (line := run.stderr.readline()):
        expect(line, "the run ended before its second step")


def stopped(bench, part):
    with bench.by_hand("slow", 95, script(bench, True, part), "DROP TABLE slow_two;\nDROP TABLE slow_one;") as path:
        bench.upgrade("head-1")
        run = bench.start("upgrade", "--url", bench.url())
        is_at_work(bench, run)
        run.send_signal(signal.SIGINT)
        said = run.communicate(timeout=60)[1]
        expect(run.returncode == 1 and "E0815" in said and "run the same command again" in said, f"exit {run.returncode}: {said}")
        if bench.dialect != "sqlite":
            until(bench, statement_at_work(bench)[0], "0")
        journal = bench.query("SELECT result FROM schemac_journal ORDER BY id DESC LIMIT 1")
        expect(journal == "interrupted", f"the journal says {journal}")
        yield said
        path.write_text(path.read_text().replace(script(bench, True, part), script(bench, False, part)))
        bench.upgrade()
        bench.each_step_once()
        bench.downgrade("-1")


@case()
def ctrl_c(bench):
    bench.fresh()
    for said in stopped(bench, "outside"):
        expect("1 of 3 statements and transactions of this revision are done" in said, said)
        expect(bench.half_done() == "1", "what is done isn't recorded")


@case("postgres", "sqlite")
def ctrl_c_in_transaction(bench):
    bench.fresh()
    for said in stopped(bench, "transaction"):
        expect("nothing of this revision is done" in said, said)
        expect(bench.half_done() == "0", "something of the transaction is recorded")
        bench.schemac("plan", "--check", "--from", bench.url(), "--to", bench.snapshot_before_last())


@case("postgres")
def ctrl_c_in_apply(bench):
    """A statement that waits for a lock, of a plan that is run at once."""
    bench.with_rows()
    after = str(revisions(bench.folder)[history.ROWS_AFTER].with_suffix(".json"))  # products get a column
    words = ("apply", "--yes", "--to", after, "--url", bench.url())
    with transaction(bench, "LOCK TABLE products IN SHARE MODE"):
        run = bench.start(*words)
        until(bench, f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{bench.database}' AND wait_event_type = 'Lock'", "1")
        run.send_signal(signal.SIGINT)
        said = run.communicate(timeout=60)[1]
        expect(run.returncode == 1 and "E0815" in said, f"exit {run.returncode}: {said}")
    bench.schemac(*words)
    bench.schemac("plan", "--check", "--from", bench.url(), "--to", after)


@case("postgres")
def ctrl_c_twice(bench):
    """A server that doesn't answer: the second Ctrl-C ends the program at once, and the next run goes on."""
    bench.fresh()
    with bench.by_hand("slow", 96, script(bench, True, "outside"), "DROP TABLE slow_two;\nDROP TABLE slow_one;") as path:
        bench.upgrade("head-1")
        run = bench.start("upgrade", "--url", bench.url())
        wait_for_work(bench)
        backend = int(bench.query(statement_at_work(bench)[0].replace("count(*)", "pid")))
        os.kill(backend, signal.SIGSTOP)
        try:
            run.send_signal(signal.SIGINT)
            wait_for("the handler has seen the first one", lambda: not caught(run.pid, signal.SIGINT))
            run.send_signal(signal.SIGINT)
            run.communicate(timeout=60)
            expect(run.returncode == -signal.SIGINT, f"exit {run.returncode}")
        finally:
            os.kill(backend, signal.SIGCONT)
        bench.query(f"SELECT pg_terminate_backend({backend})")  # of which nobody told it that its client is gone
        path.write_text(path.read_text().replace(script(bench, True, "outside"), script(bench, False, "outside")))
        bench.upgrade()
        bench.each_step_once()
        bench.downgrade("-1")


def caught(pid, number):
    """Whether a process has a handler of its own for a signal."""
    with open(f"/proc/{pid}/status") as status:
        mask = next(line for line in status if line.startswith("SigCgt:")).split()[1]
    return bool(int(mask, 16) & (1 << (number - 1)))
