"""The collected tests as Java is told of them."""

import re
from collections.abc import Sequence
from typing import Any

import pytest

from grader.examiner.authors.markers import MarkerError, read_markers, refuse_unknown_markers
from grader.examiner.texts import bounded

_TITLE_BYTES = 500
_ID_CHARACTERS = 1024
"""The most that Java takes for a test's id (``Fields.NAME_CHARS``)."""


def describe_all(items: Sequence[pytest.Item]) -> tuple[list[dict[str, Any]], list[str]]:
    """A description of each item, in order, and what is wrong with any: file, line and how to mend it."""
    tests, problems = [], []
    for item in items:
        if len(item.nodeid) > _ID_CHARACTERS:
            problems.append(
                f"tests/{item.location[0]}:{_line_of(item)}: {bounded(item.name, 80)}: its id has {len(item.nodeid)} characters, of "
                f"{_ID_CHARACTERS} at most: give its parameters short names with ids=[…] or pytest.param(…, id=…)."
            )
            continue
        try:
            tests.append(_describe(item))
        except MarkerError as error:
            problems.append(f"tests/{item.location[0]}:{_line_of(item)}: {item.name}: {' '.join(str(error).split())}")
    return tests, problems


def _line_of(item: pytest.Item) -> int:
    return (item.location[1] or 0) + 1


def _describe(item: pytest.Item) -> dict[str, Any]:
    refuse_unknown_markers(item)
    return {
        "id": item.nodeid,
        "name": item.name,
        "title": title_of(item),
        "file": item.location[0],
        "line": _line_of(item),
        **read_markers(item),
    }


def title_of(item: pytest.Item) -> str:
    """The first paragraph of the test's docstring in one line, else its name in words; and which of its parameters."""
    document = getattr(getattr(item, "obj", None), "__doc__", None) or ""
    first = re.split(r"\n\s*\n", document.strip(), maxsplit=1)[0]
    title = " ".join(first.split()) or _in_words(getattr(item, "originalname", None) or item.name)
    parameters = getattr(item, "callspec", None)
    return bounded(f"{title} [{parameters.id}]" if parameters else title, _TITLE_BYTES)


def _in_words(name: str) -> str:
    words = " ".join(name.removeprefix("test").strip("_").split("_")) or name
    return words[0].upper() + words[1:]
