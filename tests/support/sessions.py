"""Connections to PostgreSQL that stay open, for suites that look at several at once: psql, fed line by line."""
import subprocess
import threading

END = "-- schemac test: end of answer"


class Failed(Exception):
    """The server refused a statement; the text is what it said."""


class Session:
    def __init__(self, url):
        self.process = subprocess.Popen(["psql", "-XqAt", "-v", "VERBOSITY=terse", "-d", url], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        self.pid = int(self("SELECT pg_backend_pid()")[0])

    def begin(self, sql):
        """Sends a statement without waiting for its answer."""
        self.process.stdin.write(f"{sql.rstrip().rstrip(';')};\n\\echo {END}\n")
        self.process.stdin.flush()

    def answer(self):
        lines = []
        for line in self.process.stdout:
            line = line.rstrip("\n")
            if line == END:
                errors = [one for one in lines if one.startswith(("ERROR:", "FATAL:", "PANIC:"))]
                if errors:
                    raise Failed(errors[0])
                return [one for one in lines if not one.startswith(("NOTICE:", "WARNING:"))]
            lines.append(line)
        raise Failed("the connection ended: " + " ".join(lines))

    def __call__(self, sql):
        self.begin(sql)
        return self.answer()

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Background(threading.Thread):
    """A function that runs beside; `result()` waits for it, and raises what it raised."""

    def __init__(self, function, *words):
        super().__init__(daemon=True)
        self.function, self.words, self.value, self.error = function, words, None, None
        self.start()

    def run(self):
        try:
            self.value = self.function(*self.words)
        except Exception as why:  # pylint: disable=broad-except
            self.error = why

    def result(self, timeout=None):
        self.join(timeout)
        if self.is_alive():
            raise TimeoutError(f"{self.function.__name__} still runs")
        if self.error:
            raise self.error
        return self.value
