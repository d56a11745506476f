import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from grader.examiner.remote import Session, late_module
from tests.remote.candidate import candidate


@pytest.fixture
def load() -> Iterator[Callable[..., Session]]:
    """``load(source)`` starts a real process with that source and gives the session; all end with the test."""
    with ExitStack() as stack:
        yield lambda source, **options: stack.enter_context(candidate(source, **options))


@pytest.fixture
def solve(load: Callable[..., Session]) -> Callable[..., Any]:
    """``solve(source)`` gives the candidate's module."""
    return lambda source, **options: load(source, **options).module


@pytest.fixture
def names(load: Callable[..., Session]) -> Iterator[Callable[..., list[Any]]]:
    """The module as a test file imports it, of a candidate whose source is given."""
    sessions: list[Session] = []
    late_module("hasty", lambda: sessions[0] if sessions else None)

    def begin(source: str, *wanted: str) -> list[Any]:
        found = [getattr(importlib.import_module("hasty"), name) for name in wanted]
        sessions.append(load(source, module="hasty"))
        return found

    yield begin
    del sys.modules["hasty"]
