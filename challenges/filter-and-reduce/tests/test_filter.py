import pytest
from sources import OnlyIterable, failing_after

pytestmark = pytest.mark.group("filter")


@pytest.mark.hint("Equal items are asked about one by one, and stay where they were.")
def test_order_and_repetition(solution):
    """What is kept stays in its order, repeated items too"""
    words = ["to", "be", "or", "not", "to", "be"]
    assert list(solution.lazy_filter(lambda word: "o" in word, words)) == ["to", "or", "not", "to"]


@pytest.mark.hint("What does an iterator over nothing do when it is asked for an item?")
def test_nothing_is_kept(solution):
    """Nothing to keep gives an iterator at its end"""
    assert list(solution.lazy_filter(lambda item: True, [])) == []
    assert list(solution.lazy_filter(lambda item: item > 3, [1, 2, 3])) == []
    assert list(solution.lazy_filter(lambda item: item > 2, [1, 2, 3])) == [3]


@pytest.mark.hint("What does None in the place of the predicate mean, and is it asked about each item?")
def test_truth_instead_of_a_predicate(solution):
    """None as the predicate keeps what is true"""
    items = [0, 1, "", "a", [], [0], None, 0.0, 2.5, (), False, True]
    assert list(solution.lazy_filter(None, items)) == [1, "a", [0], 2.5, True]


@pytest.mark.hint("Who decides, the item or the predicate?")
def test_items_that_are_false(solution):
    """Items that are false are kept if the predicate says so"""
    items = [0, None, "", 7, False]
    assert list(solution.lazy_filter(lambda item: item != 7, items)) == [0, None, "", False]


@pytest.mark.hint("Must a predicate return a bool?")
def test_answers_of_every_kind(solution):
    """The predicate may answer with any value"""
    answers = {"a": "yes", "b": "", "c": 2, "d": 0, "e": [None], "f": [], "g": None}
    assert list(solution.lazy_filter(lambda letter: answers[letter], "abcdefg")) == ["a", "c", "e"]


@pytest.mark.hint("What does a for loop need of the thing it loops over?")
def test_any_iterable(solution):
    """Any iterable will do"""
    assert list(solution.lazy_filter(str.isdigit, "a1b2")) == ["1", "2"]
    assert list(solution.lazy_filter(lambda item: item < 3, OnlyIterable([5, 2, 4, 1]))) == [2, 1]
    assert list(solution.lazy_filter(None, (item for item in [0, 3]))) == [3]


@pytest.mark.hint("How many times do you ask the predicate about one item?")
def test_the_predicate_is_called_once_for_each_item(solution):
    """The predicate is called once for each item, in order"""
    asked = []

    def is_odd(number):
        asked.append(number)
        return number % 2

    assert list(solution.lazy_filter(is_odd, [1, 2, 3, 3, 4])) == [1, 3, 3]
    assert asked == [1, 2, 3, 3, 4]


@pytest.mark.hint("What reaches the caller when the predicate breaks, and what when the iterable does?")
def test_errors_come_out(solution):
    """What the predicate or the iterable raises comes out of next"""

    def picky(number):
        if number == 2:
            raise LookupError("no opinion on two")
        return True

    kept = solution.lazy_filter(picky, [1, 2, 3])
    assert next(kept) == 1
    with pytest.raises(LookupError, match="no opinion on two"):
        pytest.fail(f"a predicate that fails gave {next(kept)!r}")
    torn = solution.lazy_filter(None, failing_after([7], KeyError("torn")))
    assert next(torn) == 7
    with pytest.raises(KeyError, match="torn"):
        pytest.fail(f"an iterable that fails gave {next(torn)!r}")


@pytest.mark.hint("Is anything shared between two calls?")
def test_two_filters_at_once(solution):
    """Two filters over one list do not disturb each other"""
    numbers = [1, 2, 3, 4]
    even = solution.lazy_filter(lambda number: number % 2 == 0, numbers)
    odd = solution.lazy_filter(lambda number: number % 2, numbers)
    assert [next(even), next(odd), next(even), next(odd)] == [2, 1, 4, 3]
    assert (list(even), list(odd)) == ([], [])
