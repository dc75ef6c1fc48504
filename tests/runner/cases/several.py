"""Several databases at once: each with a history of its own; one that fails stops new ones."""
from bench import case, expect


def names(bench):
    return [f"{bench.database}_tenant{number}" for number in range(4)]


def tenants(bench):
    """Their URL as a pattern."""
    for name in names(bench):
        bench.fresh(name)
    return bench.url(f"{bench.database}_tenant*")


def report(said):
    """What became of each, by the last lines."""
    return [line.split()[0] for line in said.splitlines() if line.startswith("  ") and "_tenant" in line and line.split()[0] in ("done", "failed", "not", "refused")]


@case()
def all_of_them(bench):
    pattern = tenants(bench)
    said = bench.schemac("upgrade", "head", "--all", "-j", "3", "--url", pattern).stderr
    expect(report(said) == ["done"] * 4, said)
    for name in names(bench):
        expect(len(bench.versions(name).splitlines()) == len(bench.versions(names(bench)[0]).splitlines()) > 30, f"the history of {name}")
        expect(any(name in line and ": upgrade " in line for line in said.splitlines()), f"no progress of {name}: {said}")
    bench.schemac("downgrade", "-1", "--allow", "data-loss", "--all", "-j", "4", "--url", pattern)


@case()
def one_fails(bench):
    pattern = tenants(bench)
    bench.schemac("upgrade", "head", "--all", "--url", bench.url(names(bench)[1]))
    with bench.by_hand("fails", 98, "CREATE TABLE tenants_own (a int);"):
        bench.server.apply(names(bench)[1], "CREATE TABLE tenants_own (a int)")
        said = bench.schemac("upgrade", "--all", "--allow", "drift", "--url", pattern, ok=(1,)).stderr
        expect(report(said) == ["done", "failed", "not", "not"], said)
        bench.server.apply(names(bench)[1], "DROP TABLE tenants_own")
        again = bench.schemac("upgrade", "--all", "-j", "2", "--url", pattern).stderr
        expect(report(again) == ["done"] * 4, again)
