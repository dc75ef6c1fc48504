"""The program under test, for the suites of this folder."""
import os

import databases


def schemac(*words, ok=(0,)):
    return databases.run([os.environ["SCHEMAC"], *map(str, words)], ok=ok)


def build(server, database, state):
    """Makes the database and brings it from empty to the state."""
    server.create(database)
    server.apply(database, schemac("plan", "--from", server.url(database), "--to", state, "--sql", "--allow", "all").stdout)
