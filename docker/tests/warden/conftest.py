"""A cell for each module of tests, and a fresh one where a test spoils it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warden.cell import Cell, running_cell


@pytest.fixture(scope="module")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cell]:
    with running_cell(tmp_path_factory.mktemp("door") / "door") as running:
        yield running


@pytest.fixture
def fresh_cell(tmp_path: Path) -> Iterator[Cell]:
    with running_cell(tmp_path / "door") as running:
        yield running
