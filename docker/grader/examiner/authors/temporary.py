"""``tmp_path``, ``tmp_path_factory`` and ``tempfile``, moved to where the candidate's code can read what a test writes.

pytest and ``tempfile`` make folders and files that only their owner may enter; a cell's processes are other users.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from grader.examiner.files import SharedFolder, remove_tree

_folder: SharedFolder | None = None


class TemporaryFolders:
    """What ``tmp_path_factory`` gives, with pytest's own methods."""

    def __init__(self, folder: SharedFolder) -> None:
        self._folder = folder

    def getbasetemp(self) -> Path:
        return self._folder.path

    def mktemp(self, basename: str, numbered: bool = True) -> Path:
        """A new folder; its name gets a number unless ``numbered`` is False."""
        if Path(basename).name != basename:
            raise ValueError(f"{basename} is not a normalized and relative path")
        if numbered:
            return self._folder.new_folder(basename)
        path = self._folder.path / basename
        path.mkdir()
        return path


def use_folder(folder: SharedFolder) -> None:
    """Says where temporary files live from now on, in this process."""
    global _folder
    _folder = folder
    tempfile.tempdir = str(folder.path)
    tempfile.mkdtemp = _open_folder
    tempfile._mkstemp_inner = _open_file  # type: ignore[attr-defined]  # see below


@pytest.fixture(scope="session")
def tmp_path_factory() -> TemporaryFolders:
    """Makes folders that the candidate's code can read."""
    assert _folder is not None
    return TemporaryFolders(_folder)


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path_factory: TemporaryFolders) -> Iterator[Path]:
    """A folder of this test's own that the candidate's code can read, gone when the test is over."""
    path = tmp_path_factory.mktemp(re.sub(r"\W", "_", request.node.name)[:30])
    yield path
    remove_tree(path)


_mkdtemp = tempfile.mkdtemp
# The one function through which mkstemp, NamedTemporaryFile and TemporaryFile make a file by name; Python 3.13.
_mkstemp_inner = tempfile._mkstemp_inner  # type: ignore[attr-defined]  # there is no public one


def _open_folder(suffix: Any = None, prefix: Any = None, dir: Any = None) -> Any:
    path = _mkdtemp(suffix, prefix, dir)
    Path(path).chmod(0o755)
    return path


def _open_file(*arguments: Any) -> Any:
    descriptor, path = _mkstemp_inner(*arguments)
    Path(path).chmod(0o644)
    return descriptor, path
