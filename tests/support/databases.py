"""Scratch databases on the servers that the tests run against, for suites written in Python.

A server that wasn't started is absent from `available()`, with the reason in `missing()`; suites say `skipped: NAME: why`.
"""
import os
import pathlib
import re
import sqlite3
import subprocess


class Refused(Exception):
    """A statement or a command failed; the text is what the server or the program said."""


def run(words, *, stdin=None, ok=(0,)):
    done = subprocess.run(words, input=stdin, capture_output=True, text=True, timeout=120)
    if done.returncode not in ok:
        raise Refused(f"exit {done.returncode}: {' '.join(map(str, words[:4]))}\n{(done.stderr or done.stdout).strip()[-1500:]}")
    return done


class Postgres:
    def __init__(self, url):
        self.base = url.rstrip("/")

    def url(self, name):
        return f"{self.base}/{name}"

    def psql(self, database, sql):
        return run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", self.url(database), "-f", "-"], stdin=sql).stdout

    def create(self, name):
        self.drop(name)
        self.psql("postgres", f'CREATE DATABASE "{name}" TEMPLATE template0')

    def drop(self, name):
        self.psql("postgres", f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    apply = psql
    query = psql


class MySQL:
    def __init__(self, url):
        self.base = url.rstrip("/")
        user, host, port = re.match(r"\w+://([^@]+)@([^:]+):(\d+)", url).groups()
        self.client = ["mysql", f"--host={host}", f"--port={port}", f"--user={user}", "--protocol=tcp",
                       "--default-character-set=utf8mb4", "-BN"]

    def url(self, name):
        return f"{self.base}/{name}"

    def create(self, name):
        run(self.client, stdin=f"DROP DATABASE IF EXISTS `{name}`; CREATE DATABASE `{name}` CHARACTER SET utf8mb4")

    def drop(self, name):
        run(self.client, stdin=f"DROP DATABASE IF EXISTS `{name}`")

    def apply(self, name, sql):
        return run([*self.client, name], stdin=sql).stdout

    query = apply


class SQLite:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def path(self, name):
        return self.folder / f"{name}.db"

    def url(self, name):
        return f"sqlite:{self.path(name)}"

    def create(self, name):
        self.drop(name)
        sqlite3.connect(self.path(name)).close()

    def drop(self, name):
        for end in ("", "-journal", "-wal", "-shm"):
            pathlib.Path(f"{self.path(name)}{end}").unlink(missing_ok=True)

    def apply(self, name, sql):
        db = sqlite3.connect(self.path(name), isolation_level=None)
        try:
            db.executescript(sql)
        except sqlite3.Error as why:
            raise Refused(f"sqlite: {why}") from why
        finally:
            db.close()

    def query(self, name, sql):
        db = sqlite3.connect(self.path(name))
        try:
            return "".join("|".join("" if v is None else str(v) for v in row) + "\n" for row in db.execute(sql))
        finally:
            db.close()


SERVERS = {"postgres15": ("SCHEMAC_TEST_POSTGRES", "postgres", Postgres), "postgres18": ("SCHEMAC_TEST_POSTGRES18", "postgres", Postgres),
           "mariadb": ("SCHEMAC_TEST_MARIADB", "mysql", MySQL), "mysql80": ("SCHEMAC_TEST_MYSQL", "mysql", MySQL)}


def available(folder):
    """{name: (dialect, server)} of what can be used; SQLite needs only a folder."""
    found = {"sqlite": ("sqlite", SQLite(folder))}
    for name, (variable, dialect, kind) in SERVERS.items():
        if os.environ.get(variable):
            found[name] = (dialect, kind(os.environ[variable]))
    return found


def missing():
    """{name: why} of the servers that can't be used."""
    return {name: os.environ.get(variable + "_SKIPPED", f"{variable} is not set")
            for name, (variable, _, _) in SERVERS.items() if not os.environ.get(variable)}
