"""Logins with just what docs/privileges.md says that a command needs."""
import contextlib
import pathlib
import re

from bench import case, expect

PAGE = pathlib.Path(__file__).resolve().parents[3] / "docs" / "privileges.md"


def statements(bench, purpose, login):
    """The page's statements for this database and login."""
    found = re.search(rf"^```sql {bench.dialect} {purpose}\n(.*?)^```", PAGE.read_text(), re.S | re.M)
    expect(found, f"{PAGE} says nothing of {bench.dialect} {purpose}")
    return re.sub(r"\bshop\b", bench.database, re.sub(r"\bTO schemac\b|\bROLE schemac\b", lambda m: m[0].split()[0] + " " + login, found[1]))


@contextlib.contextmanager
def login(bench, *purposes):
    """A login with what these purposes need; gives a function from a database to its URL."""
    name = f"runner_{'_'.join(purposes)}_{bench.name}"
    if bench.dialect == "postgres":
        bench.apply(f"DROP ROLE IF EXISTS {name}; CREATE ROLE {name} LOGIN")
    else:
        bench.apply(f"DROP USER IF EXISTS {name}; CREATE USER {name}")
    try:
        for purpose in purposes:
            bench.apply(statements(bench, purpose, name))
        yield lambda database=None: re.sub(r"://[^@]+@", f"://{name}@", bench.url(database))
    finally:
        if bench.dialect == "postgres":
            bench.apply(f"DROP OWNED BY {name} CASCADE; DROP ROLE {name}")
        else:
            bench.apply(f"DROP USER {name}")


def refused(bench, *words):
    said = bench.schemac(*words, ok=(1,)).stderr
    expect(re.search(r"error\[E\d{4}\]", said) and "help:" in said, f"{words}: {said}")


@case("postgres", "mysql")
def reads_with_least(bench):
    bench.fresh()
    bench.upgrade()
    with login(bench, "reading") as url:
        bench.schemac("drift", "--from", url())
        bench.schemac("plan", "--from", url())
        bench.schemac("snapshot", "--from", url())
        bench.schemac("pull", "--from", url())
        refused(bench, "downgrade", "-1", "--allow", "data-loss", "--url", url())
    with login(bench, "history") as url:
        expect("(head)" in bench.schemac("current", "--url", url()).stdout, "current")
        refused(bench, "stamp", "base", "--url", url())
    with login(bench, "reading", "history") as url:
        bench.schemac("upgrade", "--dry-run", "--url", url())
        bench.schemac("downgrade", "-1", "--dry-run", "--allow", "data-loss", "--url", url())
    expect(bench.half_done() == "0", "something is half done")


def is_as_it_should_be(bench, url):
    """But for the grant itself, which the project doesn't declare."""
    drift = bench.schemac("drift", "--from", url, ok=(0, 2)).stdout
    changes = [line for line in drift.splitlines() if line[:4] in ("  + ", "  - ", "  ~ ")]
    expect(all("privileges of runner_" in line for line in changes), drift)


@case("postgres", "mysql")
def runs_with_least(bench):
    bench.fresh()
    with login(bench, "running") as url:
        bench.schemac("upgrade", "--url", url())
        bench.schemac("upgrade", "--dry-run", "--url", url())
        is_as_it_should_be(bench, url())
        bench.schemac("downgrade", "-1", "--allow", "data-loss", "--url", url())
        bench.schemac("stamp", "head-1", "--url", url())
        bench.schemac("upgrade", "--url", url())
        bench.schemac("downgrade", "base", "--allow", "data-loss", "--url", url())
        bench.schemac("apply", "--yes", "--url", url())


@case("postgres", "mysql")
def verifies_with_least(bench):
    bench.fresh()
    with login(bench, "scratch") as url:
        bench.schemac("verify", "base+5", "--dev-url", url("postgres") if bench.dialect == "postgres" else url(""))
