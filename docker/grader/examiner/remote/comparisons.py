"""unittest's comparisons by arithmetic, for a candidate's object and plain data: never equal, and the object is not asked.

``assertAlmostEqual(result, 2.5)`` takes the difference, ``assertSetEqual`` calls ``difference``: both would tell an object what is
expected and then believe it. ``==`` and ``pytest.approx`` do not ask either.
"""

import unittest
from collections.abc import Callable
from functools import wraps
from typing import Any

from grader.examiner.remote.names import LateName
from grader.examiner.remote.proxy import proxied

_EQUAL = ("assertAlmostEqual", "assertSetEqual")
_NOT_EQUAL = "assertNotAlmostEqual"


def never_ask() -> None:
    """From now on, in this process; may be said again."""
    for name in (*_EQUAL, _NOT_EQUAL):
        method = vars(unittest.TestCase)[name]
        if not hasattr(method, "__wrapped__"):
            setattr(unittest.TestCase, name, _careful(method, equal=name in _EQUAL))


def _careful(method: Callable[..., None], *, equal: bool) -> Callable[..., None]:
    @wraps(method)
    def compare(self: unittest.TestCase, first: Any, second: Any, *args: Any, **kwargs: Any) -> None:
        first, second = _meaning(first), _meaning(second)
        if proxied(first) == proxied(second):
            method(self, first, second, *args, **kwargs)
        elif equal:
            self.fail(f"{_shown(first)} is not equal to {_shown(second)}")

    return compare


def _meaning(value: Any) -> Any:
    return LateName.resolved(value) if type(value) is LateName else value


def _shown(value: Any) -> str:
    return f"an object of class {type.__getattribute__(type(value), '__name__')}" if proxied(value) else repr(value)
