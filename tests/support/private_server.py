"""A server for one test alone, which may stop it, and start it again on the same data."""
import os
import pathlib
import shlex
import signal
import subprocess
import tempfile
import time

TOOL = pathlib.Path(__file__).resolve().parents[2] / "tools" / "servers"


class PrivateServer:
    """`name` is one of those of tools/servers; `url` leads to it. To be closed at the end."""

    def __init__(self, name):
        self.name = name
        self.folder = tempfile.TemporaryDirectory()
        os.chmod(self.folder.name, 0o755)
        subprocess.run([TOOL, "start", self.folder.name, name], check=True, capture_output=True, timeout=300)
        line = pathlib.Path(self.folder.name, "env").read_text().strip()
        self.key, self.url = shlex.split(line)[0].split("=", 1)
        if self.key.endswith("_SKIPPED"):
            raise RuntimeError(self.url)
        self.pid = int(pathlib.Path(self.folder.name, name, "pid").read_text())
        self.command = pathlib.Path(f"/proc/{self.pid}/cmdline").read_bytes().rstrip(b"\0").split(b"\0")
        self.user = pathlib.Path(f"/proc/{self.pid}").stat().st_uid
        self.again = None

    def gone(self):
        if self.again:
            return self.again.poll() is not None
        stat = pathlib.Path(f"/proc/{self.pid}/stat")
        return not stat.exists() or stat.read_text().split()[2] == "Z"

    def stop(self):
        """As an administrator would: PostgreSQL's fast shutdown, or MySQL's only one."""
        os.kill(self.pid, signal.SIGINT if self.name.startswith("postgres") else signal.SIGTERM)
        for _ in range(1200):
            if self.gone():
                return
            time.sleep(0.05)
        raise RuntimeError(f"{self.name} doesn't stop")

    def start(self):
        """Without waiting until it lets anybody in."""
        log = open(pathlib.Path(self.folder.name, "log"), "ab")
        own = os.getuid()
        self.again = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                                      cwd=pathlib.Path(self.folder.name, self.name, "data"),
                                      **({"user": self.user, "group": self.user and pathlib.Path(f"{self.folder.name}/{self.name}/data").stat().st_gid} if own == 0 else {}))
        self.pid = self.again.pid

    def close(self):
        if self.again and not self.gone():
            self.again.send_signal(signal.SIGQUIT)
            try:
                self.again.wait(20)
            except subprocess.TimeoutExpired:
                self.again.kill()
        subprocess.run([TOOL, "stop", self.folder.name], check=False, capture_output=True, timeout=120)
        self.folder.cleanup()
