"""The fixtures ``solution``, ``source`` and ``pending_tasks``.

``solution`` is the candidate's module. Every test gets a fresh process that has just loaded it, so the fixture belongs to one test; a
fixture of a wider scope may hold data of the test's own, but nothing of the candidate's. A module imported by name (``from solution
import reverse``) means that same module: it is looked up anew in every test.
"""

from collections.abc import Callable
from typing import Any

import pytest

from grader.examiner.authors.source import Source
from grader.examiner.job import current
from grader.examiner.remote import Session


@pytest.fixture
def solution() -> Any:
    """The candidate's module, loaded in a process of its own for this test."""
    return _session("solution").module


@pytest.fixture
def source() -> Source:
    """The candidate's source text and its syntax tree; reading it runs nothing."""
    return current.source()


@pytest.fixture
def pending_tasks() -> Callable[[], int]:
    """To be called in an ``async def`` test: how many tasks the candidate's code has left in the running loop, besides those the test awaits.

    The candidate's process counts them, so the number may fail a test, and never proves that one passes.
    """
    return _session("pending_tasks").pending_tasks


def _session(fixture: str) -> Session:
    session = current.session()
    if session is None:
        raise RuntimeError(f"The fixture {fixture!r} has no candidate here: it works while a submission is graded, inside one test.")
    return session
