from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from grader.examiner.remote import Session
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
