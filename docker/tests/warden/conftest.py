"""A cell for each module of tests, another after one that failed, and a fresh one where a test spoils it."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.warden.cell import Cell, running_cell


class Cells:
    """One cell at a time. A test that failed may have left its cell in the middle of something, and brings nobody else down."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._running = ExitStack()
        self._cell: Cell | None = None

    def cell(self) -> Cell:
        if self._cell is None:
            self._cell = self._running.enter_context(running_cell(self._folder / "door"))
        return self._cell

    def end(self) -> None:
        self._cell = None
        self._running.close()


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report: pytest.TestReport = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cells]:
    cells = Cells(tmp_path_factory.mktemp("door"))
    yield cells
    cells.end()


@pytest.fixture
def cell(cells: Cells, request: pytest.FixtureRequest) -> Iterator[Cell]:
    yield cells.cell()
    if request.node.stash[FAILED]:
        cells.end()


@pytest.fixture
def fresh_cell(tmp_path: Path) -> Iterator[Cell]:
    with running_cell(tmp_path / "door") as running:
        yield running
