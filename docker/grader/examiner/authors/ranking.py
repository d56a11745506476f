"""The fixtures ``given`` and ``measured``, for tests of the benchmark that a candidate hands in with an order of functions.

``given`` leads to the author's modules beside the candidate's, in the candidate's process; ``measured`` is what measuring them came
to, which is here alone: the core writes it into ``measured.json`` beside the tests, and no cell ever sees it.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import pytest

from grader.examiner.job import current

MEASURED = "measured.json"


class Given:
    """``given.functions`` is the module ``given/functions.py`` there, and so on."""

    def __getattr__(self, module: str) -> Any:
        session = current.session()
        if session is None or module.startswith("_"):
            raise AttributeError(f"given has no {module} here: its modules are there while a submission is graded, inside one test.")
        return session.module_named(f"given.{module}")


@dataclass(frozen=True)
class Measured:
    """Which of the functions are faster than which: pairs of names, the faster one first. A pair that is not here is a tie."""

    functions: tuple[str, ...]
    faster: frozenset[tuple[str, str]]

    @classmethod
    def read(cls, path: Path) -> Self:
        said = json.loads(path.read_text(encoding="utf-8"))
        return cls(tuple(said["functions"]), frozenset((faster, slower) for faster, slower in said["faster"]))

    def mistakes(self, order: Any) -> list[str]:
        """What is wrong with an order of the functions, fastest first; nothing is where it agrees. Ties are right either way."""
        if type(order) is not list or not all(type(name) is str for name in order) or sorted(order) != sorted(self.functions):
            return [f"{order!r} is no list of each of {', '.join(self.functions)} once"]
        place = {name: at for at, name in enumerate(order)}
        return [f"{slower} stands before {faster}, which is faster" for faster, slower in sorted(self.faster) if place[slower] < place[faster]]


@pytest.fixture
def given() -> Given:
    """The author's modules, as they are in the candidate's process."""
    return Given()


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Measured:
    """How the functions of this challenge compare, as it was measured."""
    return Measured.read(request.config.rootpath / MEASURED)
