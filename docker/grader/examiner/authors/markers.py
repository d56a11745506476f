"""The markers of a test, checked while collecting.

``@pytest.mark.points(3)`` a whole number of at least 0; ``@pytest.mark.group("laziness")``; ``@pytest.mark.hint("…")``, shown to a candidate
whose submission fails the test; ``@pytest.mark.limits(wall_ms=500, …)`` overrides single limits of the challenge. All work on a function, a
class or (``pytestmark``) a file; the nearest wins, for limits field by field.
"""

import re
from typing import Any

import pytest

from grader.examiner.limits import LIMIT_NAMES, check_limits

MARKERS = (
    "points(n): what the test is worth, a whole number of at least 0",
    "group(name): the group of the challenge's that the test belongs to",
    "hint(text): what a candidate is told whose submission fails the test",
    f"limits({', '.join(f'{name}=…' for name in LIMIT_NAMES)}): limits of this test alone",
)


class MarkerError(ValueError):
    """A marker's arguments are wrong; the text says which and how to mend it."""


def read_markers(item: pytest.Item) -> dict[str, Any]:
    """``group``, ``points`` and ``hint``, null without a marker, and ``limits``, only what is overridden."""
    return {
        "group": _text(item, "group"),
        "points": _points(item),
        "hint": _text(item, "hint"),
        "limits": read_limits(item),
    }


def refuse_unknown_markers(item: pytest.Item) -> None:
    """As pytest's ``--strict-markers``, which does not tell the line."""
    known = {re.split(r"[:(]", line)[0].strip() for line in item.config.getini("markers")}
    for marker in item.iter_markers():
        if marker.name not in known:
            raise MarkerError(f"the marker {marker.name!r} is not known; mend its name, or register it in tests/pytest.ini.")


def read_limits(item: pytest.Item) -> dict[str, int]:
    """The limits that the item's markers override."""
    limits: dict[str, int] = {}
    for marker in item.iter_markers("limits"):
        problem = "no values without a name" if marker.args else check_limits(dict(marker.kwargs), complete=False)
        if problem:
            raise MarkerError(f"the marker 'limits' wants {problem}.")
        limits = marker.kwargs | limits
    return limits


def _points(item: pytest.Item) -> int | None:
    value = _only_argument(item, "points", "one whole number of at least 0")
    if value is not None and (type(value) is not int or value < 0):
        raise MarkerError(f"the marker 'points' wants one whole number of at least 0, not {value!r}.")
    return value


def _text(item: pytest.Item, name: str) -> str | None:
    value = _only_argument(item, name, "one text")
    if value is not None and (type(value) is not str or not value.strip()):
        raise MarkerError(f"the marker {name!r} wants one text, not {value!r}.")
    return value


def _only_argument(item: pytest.Item, name: str, wanted: str) -> Any:
    marker = item.get_closest_marker(name)
    if marker is None:
        return None
    if len(marker.args) != 1 or marker.kwargs or marker.args[0] is None:
        raise MarkerError(f"the marker {name!r} wants {wanted}.")
    return marker.args[0]
