"""One server with a project of its own, and what cases ask of both."""
import contextlib
import os
import pathlib
import subprocess

import history

TARGETS = {"sqlite": os.environ.get("SCHEMAC_TEST_SQLITE_TARGET", "sqlite:3.40"), "postgres15": "postgres:15", "postgres18": "postgres:18", "mariadb": "mariadb:10.11", "mysql80": "mysql:8.0"}
SCHEMAC = os.path.realpath(os.environ["SCHEMAC"])
CASES = {}


class Broken(Exception):
    """Something that the runner promises, and didn't keep."""


class Skipped(Exception):
    """A case that this machine can't run; the text says why."""


def case(*dialects):
    """Registers a case, for servers of these dialects only where any are named."""
    def register(function):
        function.dialects = dialects
        CASES[function.__name__] = function
        return function
    return register


def expect(condition, what):
    if not condition:
        raise Broken(what)


class Bench:
    """One server with a project of its own."""

    def __init__(self, name, dialect, server, folder):
        self.name, self.dialect, self.server = name, dialect, server
        self.folder = history.write_project(folder, TARGETS[name])
        self.database = f"runner_{name}_{os.getpid()}"
        self.made = set()

    def url(self, database=None):
        return self.server.url(database or self.database)

    def fresh(self, database=None):
        self.made.add(database or self.database)
        self.server.create(database or self.database)

    def drop_all(self):
        for name in self.made:
            self.server.drop(name)

    def start(self, *words, folder=None):
        return subprocess.Popen([SCHEMAC, *words], cwd=folder or self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def schemac(self, *words, ok=(0,), folder=None):
        done = subprocess.run([SCHEMAC, *words], cwd=folder or self.folder, capture_output=True, text=True, timeout=240)
        expect(done.returncode in ok, f"schemac {' '.join(words)}: exit {done.returncode}\n{done.stderr[-2000:]}")
        return done

    def upgrade(self, target="head", more=(), ok=(0,)):
        return self.schemac("upgrade", target, "--url", self.url(), *more, ok=ok)

    def downgrade(self, target, **more):
        return self.schemac("downgrade", target, "--url", self.url(), "--allow", "data-loss", **more)

    @contextlib.contextmanager
    def by_hand(self, message, number, upgrade, downgrade=""):
        """A revision of these scripts at the end of the history, for a while."""
        path = history.by_hand(self.folder, message, number, upgrade, downgrade)
        try:
            yield path
        finally:
            path.unlink()
            path.with_suffix(".json").unlink()

    def query(self, sql):
        return self.server.query(self.database, sql).strip()

    def apply(self, sql):
        return self.server.apply(self.database, sql)

    def rows(self):
        return {table: self.query(f"SELECT * FROM {table} ORDER BY {key}") for table, key in history.TABLES.items()}

    def versions(self, database=None):
        return self.server.query(database or self.database, "SELECT revision, state, position, checksum, progress, mark FROM schemac_version ORDER BY revision")

    def half_done(self):
        return self.query("SELECT count(*) FROM schemac_version WHERE state <> 'applied'")

    def snapshot_before_last(self):
        """The state that all revisions but the last one lead to."""
        return str(revisions(self.folder)[-2].with_suffix(".json"))

    def is_as_the_project_says(self):
        self.schemac("drift", "--from", self.url())

    def is_empty(self):
        self.schemac("plan", "--check", "--from", self.url(), "--to", "empty")

    def each_step_once(self, direction="upgrade"):
        twice = self.query("SELECT revision, step, count(*) FROM schemac_journal WHERE result IN ('done', 'found done') "
                           f"AND direction = '{direction}' GROUP BY revision, step HAVING count(*) > 1")
        expect(not twice, f"steps that ran more than once:\n{twice}")

    def with_rows(self):
        self.fresh()
        self.upgrade(f"base+{history.ROWS_AFTER}")
        self.apply(history.ROWS)


def revisions(folder):
    """The files of a project's revisions, the first one first."""
    return sorted(pathlib.Path(folder, "migrations").glob("*/*.sql"))
