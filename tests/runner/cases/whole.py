"""A whole history: up, down and up again; proved on a scratch database."""
import history
from bench import case, expect


@case()
def up_down_up(bench):
    bench.with_rows()
    before = bench.rows()
    at = bench.schemac("current", "--url", bench.url()).stdout.split()[0]
    bench.upgrade()
    bench.is_as_the_project_says()
    after = bench.rows()
    bench.each_step_once()
    bench.downgrade(at)
    expect(bench.rows() == before, f"rows after the downgrade: {bench.rows()} rather than {before}")
    bench.upgrade()
    expect(bench.rows() == after, f"rows after the second upgrade: {bench.rows()} rather than {after}")
    bench.downgrade("base")
    bench.is_empty()
    expect(not bench.versions().strip(), "the version table isn't empty after `downgrade base`")
    bench.upgrade()
    bench.is_as_the_project_says()
    expect(len(bench.versions().splitlines()) == len(history.STEPS), "not every revision is in the version table")
    expect("nothing to do" in bench.upgrade().stderr, "a third upgrade had something to do")


@case()
def verify(bench):
    words = [] if bench.dialect == "sqlite" else ["--dev-url", bench.server.base]
    said = bench.schemac("verify", *words).stdout
    expect(f"{len(history.STEPS)} revisions, each as its snapshot says" in said, said)


@case()
def rehearsal(bench):
    """More rows than a few, the time of each step, and the proof as a file."""
    words = [] if bench.dialect == "sqlite" else ["--dev-url", bench.server.base]
    said = bench.schemac("verify", "base+3", "--rows", "2000", "--times", "--report", "proof.md", *words).stdout
    expect("  up      1." in said and "  down    1." in said and " s  create table" in said, said)
    proof = (bench.folder / "proof.md").read_text()
    expect("2000 rows a table" in proof and "| up | 1 | " in proof and said.splitlines()[-1] in proof, proof)
