"""The collected tests as Java is told of them."""

import re
from collections.abc import Sequence
from typing import Any

import pytest

from grader.examiner.authors.markers import MarkerError, read_markers, refuse_unknown_markers
from grader.examiner.texts import bounded

_TITLE_BYTES = 500


def describe_all(items: Sequence[pytest.Item]) -> tuple[list[dict[str, Any]], list[str]]:
    """A description of each item, in order, and what is wrong with any: file, line and how to mend it."""
    tests, problems = [], []
    for item in items:
        try:
            tests.append(_describe(item))
        except MarkerError as error:
            file, line, _ = item.location
            problems.append(f"tests/{file}:{(line or 0) + 1}: {item.name}: {error}")
    return tests, problems


def _describe(item: pytest.Item) -> dict[str, Any]:
    refuse_unknown_markers(item)
    return {
        "id": item.nodeid,
        "name": item.name,
        "title": title_of(item),
        "file": item.location[0],
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
