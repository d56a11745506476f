import random

import pytest
from stream import less

pytestmark = pytest.mark.group("order")


@pytest.fixture
def merged(solution):
    """All the items of some lists, merged."""
    return lambda lists, before=less: list(solution.merge([iter(items) for items in lists], before))


@pytest.mark.hint("How many streams can there be?")
@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 13], ids=list("abcdef"))
def test_any_number_of_streams(merged, count):
    """Any number of streams"""
    draw = random.Random(count)
    lists = [sorted(draw.choices(range(100), k=draw.randrange(12))) for _ in range(count)]
    assert merged(lists) == sorted(item for items in lists for item in items)


@pytest.mark.hint("What does a stream without items give?")
@pytest.mark.parametrize("lists", [[[]], [[], []], [[], [1, 2], []], [[1], [], [0]]], ids=["one", "two", "both ends", "middle"])
def test_empty_streams(merged, lists):
    """Streams without items"""
    assert merged(lists) == sorted(item for items in lists for item in items)


@pytest.mark.hint("Which of two equal items comes first?")
def test_equal_items_of_several_streams(merged):
    """Equal items come in the order of their streams"""
    lists = [[(2, name), (2, name.upper()), (5, name)] for name in "dacbfe"]
    expected = [(2, name) for each in "dacbfe" for name in (each, each.upper())] + [(5, name) for name in "dacbfe"]
    assert merged(lists, lambda a, b: a[0] < b[0]) == expected


@pytest.mark.hint("A stream goes on with an item that is equal to one of another stream. Whose turn is it?")
def test_equal_items_further_on(merged):
    """Equal items come in the order of their streams, however late they come"""
    lists = [[(1, "a"), (3, "a")], [(3, "b"), (3, "bb"), (4, "b")], [(2, "c"), (3, "c"), (4, "c")], [(4, "d")]]
    expected = [(1, "a"), (2, "c"), (3, "a"), (3, "b"), (3, "bb"), (3, "c"), (4, "b"), (4, "c"), (4, "d")]
    assert merged(lists, lambda a, b: a[0] < b[0]) == expected


@pytest.mark.hint("Who knows how items compare?")
def test_another_order(merged):
    """The order is the one that before tells"""
    assert merged([[9, 4, 1], [8, 3], [5]], lambda a, b: a > b) == [9, 8, 5, 4, 3, 1]
    assert merged([["a", "ccc"], ["bb", "dddd"]], lambda a, b: len(a) < len(b)) == ["a", "bb", "ccc", "dddd"]


@pytest.mark.hint("What can an item be?")
def test_items_of_every_kind(merged):
    """Items may be anything, None and things that cannot be compared included"""
    ranks = {"None": 0, "{}": 1, "[]": 2, "(2+1j)": 3, "0": 4, "False": 5}
    lists = [[None, [], 0], [{}, 2 + 1j, False], [None, None]]
    assert merged(lists, lambda a, b: ranks[str(a)] < ranks[str(b)]) == [None, None, None, {}, [], 2 + 1j, 0, False]


@pytest.mark.hint("Is the end of one stream the end of all?")
def test_streams_of_different_lengths(merged):
    """One stream goes on long after the others have ended"""
    assert merged([[1], list(range(50)), [2, 3], [60]]) == sorted([1, *range(50), 2, 3, 60])
