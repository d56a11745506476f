"""One hub with one cell for a module of tests, and fresh ones where a test spoils them."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.examiner.hub import Graded, HubProcess, running_cell, running_hub

CELL = "cell-1"


@pytest.fixture(scope="module")
def hub() -> Iterator[HubProcess]:
    """Up, and a cell with it."""
    # Not below pytest's own folder: the path of a unix socket may have 108 bytes.
    with tempfile.TemporaryDirectory(prefix="hub-") as home:
        Path(home).chmod(0o755)
        with running_hub(Path(home)) as hub:
            hub.expect("ready")
            with running_cell(hub, CELL):
                yield hub


@pytest.fixture
def fresh_hub() -> Iterator[HubProcess]:
    """Up, without a cell."""
    with tempfile.TemporaryDirectory(prefix="hub-") as home:
        Path(home).chmod(0o755)
        with running_hub(Path(home)) as hub:
            hub.expect("ready")
            yield hub


@pytest.fixture
def grade(hub: HubProcess) -> Callable[..., Graded]:
    """``grade(tests, source, **limits)``: installs, grades, waits."""
    return lambda tests, source, **limits: hub.grade(tests, source, CELL, **limits)
