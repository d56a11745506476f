"""What candidates can do to a file they all can read, as those of the shared volume: hold it up for nobody.

Two wardens stand for two cells; the files lie on the volume that this container has at ``/grader``.
"""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import grader
import pytest

from tests.warden.cell import Cell, Trial, running_cell

HOLD = """
import fcntl, os, time
descriptors = []
for top, folders, files in os.walk({shared!r}):
    for path in [top, *(os.path.join(top, file) for file in files)]:
        descriptor = os.open(path, os.O_RDONLY)
        descriptors.append(descriptor)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not os.path.isdir(path):
            fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        os.set_blocking(descriptor, False)
print("held", flush=True)
time.sleep(60)
"""

USE = """
import os, sqlite3
database = sqlite3.connect("file:{shared}/data.db?mode=ro", uri=True)
print(database.execute("SELECT sum(n) FROM numbers").fetchone()[0], open("{shared}/input.txt").read(), sorted(os.listdir({shared!r})), flush=True)
os._exit(0)
"""

WRITE = """
import os
refused = 0
def attempt(action, *arguments):
    global refused
    try: action(*arguments)
    except OSError: refused += 1
path, folder = {shared!r} + "/input.txt", {shared!r}
for action, *arguments in [
    (open, path, "a"), (os.truncate, path, 0), (os.unlink, path), (os.rename, path, path + "2"), (os.chmod, path, 0), (os.utime, path),
    (os.mkdir, folder + "/new"), (os.symlink, path, folder + "/link"), (os.link, path, folder + "/link"), (os.mkfifo, folder + "/pipe"),
    (os.link, path, "/tmp/link"), (os.rename, path, "/tmp/stolen"), (os.setxattr, path, "user.a", b""), (os.chown, path, -1, os.getgid()),
]:
    attempt(action, *arguments)
print(refused, flush=True)
os._exit(0)
"""


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Path]:
    for folder in (tmp_path, *tmp_path.parents[:-2]):
        folder.chmod(0o755)
    folder = tmp_path / "shared"
    folder.mkdir()
    (folder / "input.txt").write_text("input")
    with sqlite3.connect(folder / "data.db") as database:
        database.execute("CREATE TABLE numbers AS SELECT 42 AS n")
    database.close()
    yield folder


@pytest.fixture
def cells(tmp_path: Path) -> Iterator[tuple[Cell, Cell]]:
    with running_cell(tmp_path / "first") as first, running_cell(tmp_path / "second") as second:
        yield first, second


def test_who_locks_all_he_can_read_disturbs_neither_another_cell_nor_the_owner(cells: tuple[Cell, Cell], shared: Path) -> None:
    first, second = cells
    with Trial(first, {"solution.py": HOLD.format(shared=str(shared))}) as holding:
        assert holding.printed() == "held\n"
        assert second.run(USE.format(shared=str(shared))).stdout == "42 input ['data.db', 'input.txt']\n"
        # The owner writes, replaces and removes as if nobody held anything: it asks for no lock.
        (shared / "input.txt").write_text("more")
        os.replace(shared / "input.txt", shared / "renamed.txt")
        (shared / "renamed.txt").unlink()
        (shared / "data.db").unlink()
        shared.rmdir()
        holding.stop()
        assert holding.end().fit


def test_who_reads_a_file_cannot_change_it(cells: tuple[Cell, Cell], shared: Path) -> None:
    ended = cells[0].run(WRITE.format(shared=str(shared)))
    assert (ended.stdout, ended.stderr) == ("14\n", "")
    assert (shared / "input.txt").read_text() == "input"
    assert sorted(path.name for path in shared.iterdir()) == ["data.db", "input.txt"]


def test_nothing_of_ours_takes_a_lock_that_a_candidate_could_hold() -> None:
    sources = list(Path(grader.__file__).parent.rglob("*.py"))
    assert len(sources) > 50
    assert [source for source in sources if any(word in source.read_text() for word in ("flock", "lockf", "F_SETLK"))] == []
