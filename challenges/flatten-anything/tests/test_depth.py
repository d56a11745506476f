import functools
import itertools

import pytest

pytestmark = pytest.mark.group("depth")


@pytest.fixture
def nest(solution, monkeypatch):
    """Puts a leaf below so many levels, each an iterator of one item, where the candidate's code runs: values may not be so deep."""
    monkeypatch.setattr(solution, "_reduce", functools.reduce, raising=False)
    return lambda leaf, levels: solution._reduce(itertools.repeat, [1] * levels, leaf)


@pytest.mark.hint("How deep does your call stack get?")
def test_thousands_of_levels(solution, nest):
    """A leaf below thousands of levels is found"""
    assert list(solution.flatten(nest("leaf", 5000))) == ["leaf"]


@pytest.mark.hint("Does the way back up take the stack, too?")
def test_leaves_on_the_way_back(solution, nest):
    """What stands behind a deep level is found as well"""
    nested = [1, nest("deep", 3000), [2, [nest("deeper", 4000), 3]]]
    assert list(solution.flatten(nested)) == [1, "deep", 2, "deeper", 3]


@pytest.mark.hint("How many iterables have you left behind, and what is left of them?")
def test_thousands_of_items(solution, monkeypatch):
    """Thousands of lists beside each other are walked through"""
    monkeypatch.setattr(solution, "_join", str.join, raising=False)
    numbers = [str(number) for number in range(4000)]
    assert solution._join(" ", solution.flatten([[[number]] for number in numbers])) == " ".join(numbers)
