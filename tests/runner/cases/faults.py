"""What goes wrong around a run: the server is stopped, a disk is full, files of the history aren't what they were. Each is a clear
error, and nothing is half recorded."""
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import databases
from bench import Bench, Skipped, case, expect, revisions
from private_server import PrivateServer
from work import wait_for, wait_for_work

SLOW = {"postgres": "SELECT pg_sleep({})", "mysql": "INSERT INTO slow_one WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < {}) SELECT sleep(0.5) FROM c"}


@contextlib.contextmanager
def private(bench):
    """A bench of the same project on a server of its own."""
    server = PrivateServer(bench.name)
    try:
        other = object.__new__(Bench)
        other.__dict__.update(bench.__dict__, server=type(bench.server)(server.url), made=set())
        yield other, server
    finally:
        server.close()


@case("postgres", "mysql")
def server_stopped(bench):
    """The server is stopped while a statement of a revision runs, and comes back."""
    with private(bench) as (own, server):
        own.fresh()
        slow = SLOW[own.dialect]
        with own.by_hand("slow", 93, "-- schemac:outside\n-- schemac:step 1\nCREATE TABLE slow_one (a int);\n"
                         f"-- schemac:step 2\n{slow.format(600)};\nCREATE TABLE slow_two (a int);") as path:
            own.upgrade("head-1")
            run = own.start("upgrade", "--url", own.url())
            wait_for_work(own)
            server.stop()
            error = run.communicate(timeout=60)[1]
            expect(run.returncode == 1 and "E0816" in error and "run the same command again" in error, f"exit {run.returncode}: {error}")
            refused = own.upgrade(ok=(1,)).stderr
            expect(re.search(r"E05\d\d", refused), f"a server that is down: {refused}")
            server.start()
            wait_for("the server lets us in", lambda: own.query("SELECT 1") == "1")
            path.write_text(path.read_text().replace(slow.format(600), slow.format(0)))
            own.upgrade()
            own.each_step_once()
            expect(own.half_done() == "0", "half done at the end")
            own.query("SELECT * FROM slow_two")


@contextlib.contextmanager
def small_disk(owner=None):
    """A folder on a disk of 2 MB."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, text=True)
        if done.returncode:
            raise Skipped(f"no small disk: {done.stderr.strip()}")
        try:
            if owner:
                shutil.chown(folder, owner)
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def full_then_not(bench, folder, upgrade):
    """A revision whose second step finds no space, and then finds it."""
    with bench.by_hand("big", 94, upgrade, "DROP TABLE big;"):
        bench.upgrade("head-1")
        before = bench.versions()
        failed = bench.upgrade(ok=(1,)).stderr
        expect("E0810" in failed and "step 2" in failed and re.search("full|No space left", failed), failed)
        expect(bench.versions() == before, "the failed revision is half recorded")
        bench.schemac("plan", "--check", "--from", bench.url(), "--to", bench.snapshot_before_last())
        subprocess.run(["mount", "-o", "remount,size=64m", folder], check=True)
        bench.upgrade()
        bench.each_step_once()


@case("sqlite")
def disk_full(bench):
    with small_disk() as folder:
        own = object.__new__(Bench)
        own.__dict__.update(bench.__dict__, server=databases.SQLite(folder), made=set())
        own.fresh()
        full_then_not(own, folder, "-- schemac:step 1\nCREATE TABLE big (a text);\n-- schemac:step 2\n"
                      "INSERT INTO big WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 300) SELECT hex(randomblob(5000)) FROM c;")


@case("postgres")
def tablespace_full(bench):
    with small_disk("postgres") as folder, private(bench) as (own, _):
        own.fresh()
        own.apply(f"CREATE TABLESPACE small LOCATION '{folder}'")
        full_then_not(own, folder, "-- schemac:step 1\nCREATE TABLE big (a text) TABLESPACE small;\n-- schemac:step 2\n"
                      "INSERT INTO big SELECT repeat(md5(x::text), 30) FROM generate_series(1, 5000) x;")


@contextlib.contextmanager
def tampered(bench):
    """A copy of the project, to be broken, on a database that has run all of it."""
    bench.fresh()
    bench.upgrade()
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "project")
        shutil.copytree(bench.folder, copy)
        yield copy


def refuses(bench, folder, code, *words):
    """Says the code and these words, and changes nothing."""
    before = bench.versions()
    for command in (("upgrade",), ("downgrade", "-1", "--allow", "all")):
        said = bench.schemac(*command, "--url", bench.url(), ok=(1,), folder=folder).stderr
        expect(all(word in said for word in (code, "help:", *words)), f"{command}: {said}")
    expect(bench.versions() == before, "the history changed")
    bench.is_as_the_project_says()


def edit(path, old, new):
    text = path.read_text()
    expect(old in text, f"{path} has no {old!r}")
    path.write_text(text.replace(old, new, 1))


@case()
def edited_revision(bench):
    with tampered(bench) as folder:
        path = revisions(folder)[3]
        edit(path, "-- schemac:upgrade\n", "-- schemac:upgrade\n-- edited\n")
        refuses(bench, folder, "E0807", path.name, "schemac stamp current")


@case()
def missing_revision(bench):
    with tampered(bench) as folder:
        last = revisions(folder)[-1]
        last.unlink()
        refuses(bench, folder, "E0806", last.name.split("_")[1])
        revisions(folder)[10].unlink()
        refuses(bench, folder, "E0802", "bring the file back")


@case()
def cycle(bench):
    with tampered(bench) as folder:
        files = revisions(folder)
        first, last = files[0].name.split("_")[1], files[-1].name.split("_")[1]
        edit(files[0], f"-- schemac:revision {first}\n", f"-- schemac:revision {first}\n-- schemac:revises {last}\n")
        refuses(bench, folder, "E0803", first, last)


@case()
def two_heads(bench):
    with tampered(bench) as folder:
        files = revisions(folder)
        last, before = (path.name.split("_")[1] for path in (files[-1], files[-2]))
        earlier = files[-3].name.split("_")[1]
        edit(files[-1], f"-- schemac:revises {before}\n", f"-- schemac:revises {earlier}\n")
        before_versions = bench.versions()
        said = bench.schemac("upgrade", "--url", bench.url(), ok=(1,), folder=folder).stderr
        expect(all(word in said for word in ("E0804", last, before, "schemac merge")), said)
        expect(bench.versions() == before_versions, "the history changed")
        bench.schemac("upgrade", "heads", "--url", bench.url(), folder=folder)
