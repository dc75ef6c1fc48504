"""What a server is doing, and waiting until it does."""
import contextlib
import subprocess
import time

import databases
from bench import Broken

PATIENCE = 90  # seconds, on a machine that has much else to do


def wait_for(what, condition):
    """Until the condition holds; what it throws while a database isn't there yet is a no."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(databases.Refused):
            if condition():
                return
        time.sleep(0.05)
    raise Broken(f"never came to be: {what}")


def until(bench, query, wanted):
    wait_for(f"{wanted}: {query}", lambda: bench.query(query) == wanted)


def statement_at_work(bench):
    """How the server says that a statement which holds the runner's lock is at work; and how it is ended."""
    if bench.dialect == "postgres":
        busy = f"FROM pg_stat_activity WHERE datname = '{bench.database}' AND state = 'active' AND wait_event_type IN ('Lock', 'Timeout') AND query ~* '^\\s*(SELECT pg_sleep|CREATE UNIQUE INDEX CONCURRENTLY)'"
        return f"SELECT count(*) {busy}", f"SELECT pg_terminate_backend(pid) {busy}"
    busy = f"FROM information_schema.processlist WHERE db = '{bench.database}' AND info LIKE '%sleep(%' AND id <> connection_id()"
    return f"SELECT count(*) {busy}", f"SELECT CONCAT('KILL ', id, ';') {busy}"


def wait_for_work(bench):
    until(bench, statement_at_work(bench)[0], "1")


@contextlib.contextmanager
def transaction(bench, sql):
    """Another session that has done this, and keeps its transaction open; it commits at the end."""
    if bench.dialect == "postgres":
        client = ["psql", "-Xq", "-d", bench.url()]
        open_ones = f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{bench.database}' AND state = 'idle in transaction' AND query !~* '^begin'"
    else:
        client = [*bench.server.client, bench.database]
        open_ones = ("SELECT count(*) FROM information_schema.innodb_trx JOIN information_schema.processlist p ON p.id = trx_mysql_thread_id "
                     f"WHERE p.db = '{bench.database}' AND p.command = 'Sleep' AND trx_rows_locked > 0")
    other = subprocess.Popen(client, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    other.stdin.write(f"BEGIN; {sql};\n")
    other.stdin.flush()
    until(bench, open_ones, "1")
    try:
        yield
    finally:
        other.communicate("COMMIT;\n")
