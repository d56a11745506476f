"""Seeds of the fuzz tests, and how a property is tried under one.

Two seeds are always the same; a third is drawn for each run, stands in the names of its tests and is printed at the end.
``GRADER_FUZZ_SEED=N`` in the environment draws N, which repeats a run: ``pytest tests/fuzz`` with it tries the same cases.
"""

import os
import random
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from tests.fuzz.smaller import smallest

FIXED = (20261122, 7)
DRAWN = int(os.environ.get("GRADER_FUZZ_SEED") or random.SystemRandom().randrange(1, 1 << 32))

every_seed = pytest.mark.parametrize("seed", [*FIXED, DRAWN], ids=[*map("fixed-{}".format, FIXED), f"drawn-{DRAWN}"])
"""Runs a test under each seed."""

type Draw = Callable[[random.Random], tuple[Any, ...]]


def explore(seed: int, cases: int, draw: Draw) -> Callable[[Callable[..., None]], None]:
    """Calls the decorated function with ``cases`` drawn cases; the first that fails is made as small as it gets, and
    named in the failure."""

    def run(check: Callable[..., None]) -> None:
        for number in range(cases):
            case = draw(random.Random(f"{seed} {number}"))
            try:
                check(*case)
            except BaseException as error:
                if not isinstance(error, Exception | pytest.fail.Exception):
                    error.add_note(f"case {number} of seed {seed}: {case!r}")
                    raise
                how = _how(error)
                small = smallest(case, lambda smaller: _failure(check, smaller) == how)
                error.add_note(f"case {number} of seed {seed}, made small: {small!r}")
                raise

    return run


def _failure(check: Callable[..., None], case: tuple[Any, ...]) -> tuple[Any, ...] | None:
    try:
        check(*case)
    except BaseException as error:
        return _how(error)
    return None


def _how(error: BaseException) -> tuple[Any, ...]:
    """The exception's class and the line it comes from."""
    innermost = traceback.extract_tb(error.__traceback__)[-1]
    return type(error), innermost.filename, innermost.lineno
