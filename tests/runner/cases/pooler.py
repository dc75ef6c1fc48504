"""Through pgbouncer: refused in transaction mode, with the reason; in session mode all works."""
import contextlib
import os
import pathlib
import pwd
import re
import shutil
import socket
import subprocess
import tempfile

from bench import Skipped, case, expect
from work import wait_for


def program():
    return shutil.which("pgbouncer", path=os.environ["PATH"] + ":/usr/sbin")


@contextlib.contextmanager
def pgbouncer(bench, mode, size):
    """The URL of the bench's database through a pool of that mode and size."""
    if not program():
        raise Skipped("pgbouncer isn't installed: run tools/servers install")
    user, host, port = re.match(r"\w+://([^@]+)@([^:]+):(\d+)", bench.server.base).groups()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        own = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        config = pathlib.Path(folder, "pgbouncer.ini")
        config.write_text(f"[databases]\n* = host={host} port={port} user={user}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {own}\n"
                          f"unix_socket_dir =\nauth_type = any\npool_mode = {mode}\ndefault_pool_size = {size}\nlogfile =\n")
        run_as = {"user": pwd.getpwnam("postgres").pw_uid} if os.getuid() == 0 else {}
        process = subprocess.Popen([program(), "-q", config], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **run_as)
        try:
            url = f"postgres://{user}@127.0.0.1:{own}/{bench.database}"
            wait_for("pgbouncer answers", lambda: subprocess.run(["psql", "-XqAt", "-d", url, "-c", "SELECT 1"], capture_output=True).returncode == 0)
            yield url
        finally:
            process.terminate()
            process.wait(20)


@case("postgres")
def transaction_mode(bench):
    bench.fresh()
    for size in (1, 5):
        with pgbouncer(bench, "transaction", size) as url:
            said = bench.schemac("upgrade", "--url", url, ok=(1,)).stderr
            expect("E0813" in said and "a pooler in transaction mode" in said, said)
    expect(bench.query("SELECT to_regclass('schemac_version') IS NULL") == "t", "something was made")
    expect(bench.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == "0", "the lock was left")


@case("postgres")
def session_mode(bench):
    bench.fresh()
    for size in (1, 5):
        with pgbouncer(bench, "session", size) as url:
            bench.schemac("stamp", "base", "--url", url)
    with pgbouncer(bench, "session", 5) as url:
        bench.schemac("upgrade", "base+3", "--url", url)
    expect(len(bench.versions().splitlines()) == 3, "not all has run")
