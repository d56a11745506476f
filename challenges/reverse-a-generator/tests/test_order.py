import pytest
from sources import PlainIterator, assert_reverses

pytestmark = pytest.mark.group("order")


def numbers(count):
    yield from range(count)


@pytest.mark.hint("The last item comes first, and equal items all count.")
def test_repeated_items(solution):
    """Repeated items are all there, in reverse order"""
    words = ["to", "be", "or", "not", "to", "be"]
    assert list(solution.reverse(word for word in words)) == words[::-1]


@pytest.mark.hint("What should next() do on the result when the source has no items?")
def test_an_empty_source(solution):
    """An empty source gives an iterator that is at its end"""
    assert list(solution.reverse(iter([]))) == []
    assert_reverses(solution.reverse)
    assert next(solution.reverse(numbers(0)), "nothing") == "nothing"


@pytest.mark.hint("The smallest source that is not empty.")
def test_one_item(solution):
    """A single item is its own reverse"""
    assert list(solution.reverse(numbers(1))) == [0]


@pytest.mark.hint("How do you tell the end of the source from an item that looks like nothing?")
def test_items_that_look_like_nothing(solution):
    """Items that are None, false or empty are kept"""
    items = [None, 0, "", False, (), 0.0, None]
    backwards = list(solution.reverse(item for item in items))
    assert backwards == items[::-1]
    assert [type(item) for item in backwards] == [type(item) for item in items[::-1]]


@pytest.mark.hint("Items need not be hashable, nor comparable with each other.")
def test_items_of_every_kind(solution):
    """Items that cannot be hashed or compared are no trouble"""
    items = [[1], {"two": 2}, "three", {4}, (5,), [1], None]
    assert list(solution.reverse(item for item in items)) == items[::-1]


@pytest.mark.hint("Thousands of items are ordinary. How deep does your call stack get, and how much do you keep?")
def test_thousands_of_items(solution):
    """Thousands of items come out complete"""
    assert list(solution.reverse(numbers(2500))) == list(range(2500))[::-1]


@pytest.mark.hint("The argument may be any iterator. Which methods does every iterator have?")
def test_an_iterator_that_is_no_generator(solution):
    """Any iterator will do, not only a generator"""
    assert list(solution.reverse(PlainIterator("abcd"))) == ["d", "c", "b", "a"]


@pytest.mark.hint("Built-in functions such as map and enumerate return iterators too.")
def test_iterators_of_the_library(solution):
    """Iterators made by built-in functions will do"""
    assert list(solution.reverse(map(str.upper, "xyz"))) == ["Z", "Y", "X"]
    assert list(solution.reverse(iter([1, 2, 3]))) == [3, 2, 1]


@pytest.mark.hint("Is anything shared between two calls of reverse?")
def test_two_results_at_once(solution):
    """Two results walked in turns do not disturb each other"""
    low, high = solution.reverse(iter([1, 2, 3])), solution.reverse(iter([10, 20, 30]))
    assert [next(low), next(high), next(low), next(high)] == [3, 30, 2, 20]
    assert (list(low), list(high)) == ([1], [10])
