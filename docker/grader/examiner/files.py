"""Files that the candidate's code is to read: where a test puts them, and how large ones are made only once.

A test and the candidate's code run in two containers that share one volume. What a test writes there the candidate can
read, under the same path; the candidate can write nothing there, and cannot list what it was not told of.

*Small files, made for one test*: write them below pytest's own ``tmp_path`` (or ``tmp_path_factory``, or anything that
``tempfile`` hands out) and pass the path on. They are gone when the test, or the submission, is over::

    def test_counts_both_lines(solution, tmp_path):
        page = tmp_path / "page.txt"
        page.write_text("Ab\\ncD\\n")
        assert solution.count_capitals(str(page)) == 2

*Large files, made once for the challenge*: declare them at the top level of the test file. The writer runs once, when the
tests are collected, and never again for any submission; what it returns is ignored, what comes back is a ``pathlib.Path``
that every test may use::

    from grader.examiner.files import build_once

    def _write_endless_line(path):
        with path.open("w") as file:
            for _ in range(1024):
                file.write("aB" * (256 * 1024))

    ENDLESS_LINE = build_once("endless_line.txt", _write_endless_line)

    def test_one_endless_line(solution):
        assert solution.count_capitals(str(ENDLESS_LINE)) == 1024 * 256 * 1024

The writer gets a path at which nothing exists yet, in a folder that does; it may make a file or a folder of files there.
Everything it made is read-only afterwards, for the tests too. Each declared name is used once in a challenge. An error in
the writer is a collection error of the challenge. Session-scoped fixtures are *not* a place for large files: every
submission runs its own.

What must stay hidden stays out of these files: expected answers belong in the test, never in ``tmp_path``. Data files
that lie beside the tests in ``tests/`` are the examiner's alone (``pathlib.Path(__file__).parent / "words.txt"``); copy
one below ``tmp_path`` if the candidate's code is to open it. ``solution`` is handed paths as ``str`` or ``pathlib.Path``.
"""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

_READ_FILE = 0o444
_READ_FOLDER = 0o755
_PASS_THROUGH = 0o711

_challenge_folder: SharedFolder | None = None


class SharedFolder:
    """A folder in the shared volume that a candidate can reach only by knowing its 128-bit name. Not thread-safe."""

    def __init__(self, parent: Path) -> None:
        self.path = parent / secrets.token_hex(16)
        self.path.mkdir()
        self.path.chmod(_PASS_THROUGH)

    def new_folder(self, name: str) -> Path:
        """A new folder whose files candidates can read; ``name`` gets a number where it is taken."""
        for number in range(1_000_000):
            folder = self.path / f"{name}{number}"
            try:
                folder.mkdir()
            except FileExistsError:
                continue
            folder.chmod(_READ_FOLDER)
            return folder
        raise OSError(f"no free name for a folder like {name!r} is left in {self.path}; use another name")

    def remove(self) -> None:
        """Deletes the folder and all it holds, however unwritable a test made it."""
        remove_tree(self.path)


def build_once(name: str, write: Callable[[Path], object]) -> Path:
    """Runs ``write(path)`` while the tests are collected and returns ``path``; see the module's text.

    ``name`` is a plain file name. Raises ValueError for a name that is none or that this challenge has used already, and
    FileNotFoundError if ``write`` made nothing.
    """
    if not name or name in (".", "..") or "/" in name or "\0" in name:
        raise ValueError(f"build_once was given {name!r}; give a plain file name such as 'big.txt'")
    path = _folder().path / name
    if path.exists():
        raise ValueError(f"build_once was given {name!r} twice in this challenge; give every file a name of its own")
    write(path)
    if not path.exists():
        raise FileNotFoundError(f"the writer given to build_once for {name!r} made no file at the path it was handed")
    _make_readable(path)
    return path


def use_challenge_folder(folder: SharedFolder) -> None:
    """Says where `build_once` builds; called once in a process, before it collects."""
    global _challenge_folder
    _challenge_folder = folder


def remove_tree(path: Path) -> None:
    """Deletes a tree of the examiner's own, making folders writable where that is in the way."""

    def unlock(function: Callable[..., object], name: str, _error: BaseException) -> None:
        os.chmod(os.path.dirname(name), 0o700)
        if os.path.isdir(name) and not os.path.islink(name):
            os.chmod(name, 0o700)
            shutil.rmtree(name, ignore_errors=True)
        elif os.path.lexists(name):
            function(name)

    if path.exists():
        shutil.rmtree(path, onexc=unlock)


def _folder() -> SharedFolder:
    if _challenge_folder is None:
        # Plain pytest, on an author's desk: there is no volume, and nobody to share with.
        use_challenge_folder(SharedFolder(Path(tempfile.mkdtemp(prefix="grader-"))))
    assert _challenge_folder is not None
    return _challenge_folder


def _make_readable(path: Path) -> None:
    if path.is_dir():
        path.chmod(_READ_FOLDER)
        for child in path.iterdir():
            _make_readable(child)
    elif not path.is_symlink():
        path.chmod(_READ_FILE)
