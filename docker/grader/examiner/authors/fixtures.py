"""The fixtures ``solution`` and ``source``.

``solution`` is the candidate's module. Every test gets a fresh process that has just loaded it, so the fixture belongs to one test; a
fixture of a wider scope may hold data of the test's own, but nothing of the candidate's. A module imported by name (``from solution
import reverse``) means that same module: it is looked up anew in every test.
"""

from typing import Any

import pytest

from grader.examiner.authors.source import Source
from grader.examiner.job import current


@pytest.fixture
def solution() -> Any:
    """The candidate's module, loaded in a process of its own for this test."""
    session = current.session()
    if session is None:
        raise RuntimeError("The fixture 'solution' has no candidate here: it works while a submission is graded, inside one test.")
    return session.module


@pytest.fixture
def source() -> Source:
    """The candidate's source text and its syntax tree; reading it runs nothing."""
    return current.source()
