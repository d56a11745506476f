import operator

import pytest
from sources import OnlyIterable, failing_after

pytestmark = pytest.mark.group("reduce")


def pair(left, right):
    return (left, right)


@pytest.mark.hint("Which of the two arguments is the value so far, and from which end do you begin?")
def test_left_to_right(solution):
    """Items are combined from left to right"""
    assert solution.reduce(pair, "abcd") == ((("a", "b"), "c"), "d")


@pytest.mark.hint("Where does the initial value stand?")
def test_an_initial_value(solution):
    """The initial value stands before the first item"""
    assert solution.reduce(pair, "ab", "start") == (("start", "a"), "b")
    assert solution.reduce(pair, ["a"], "start") == ("start", "a")


@pytest.mark.hint("How do you tell an initial value that was not given from one that looks like nothing?")
@pytest.mark.parametrize("initial", [None, 0, "", False, ()], ids=["none", "zero", "text", "false", "tuple"])
def test_initial_values_that_look_like_nothing(solution, initial):
    """An initial value may look like nothing"""
    assert solution.reduce(pair, ["a"], initial) == (initial, "a")
    assert solution.reduce(pair, [], initial) is initial


@pytest.mark.hint("What is there to combine when there is only one value?")
def test_the_function_is_not_called_for_one_value(solution):
    """One value is the result as it is"""

    def refuse(left, right):
        raise LookupError(f"there was nothing to combine, and yet {left!r} and {right!r} were")

    assert solution.reduce(refuse, ["alone"]) == "alone"
    assert solution.reduce(refuse, [None]) is None
    assert solution.reduce(refuse, [], "alone") == "alone"


@pytest.mark.hint("Which error tells the caller that there is no result, and does it, for every kind of iterable?")
def test_nothing_at_all(solution):
    """No items and no initial value is a TypeError"""
    for nothing in ([], "", iter(()), OnlyIterable([])):
        with pytest.raises((TypeError, StopIteration)) as caught:
            pytest.fail(f"reducing nothing gave {solution.reduce(pair, nothing)!r}")
        assert caught.type is TypeError, f"reducing nothing raised {caught.type.__name__}"
    assert solution.reduce(pair, [1, 2]) == (1, 2)


@pytest.mark.hint("What if a value in the middle is None, or false?")
def test_values_that_look_like_nothing(solution):
    """Items and values on the way may look like nothing"""
    assert solution.reduce(pair, [None, 0, "", False]) == (((None, 0), ""), False)
    steps = []
    assert solution.reduce(lambda left, right: steps.append((left, right)), [1, 2, 3]) is None
    assert steps == [(1, 2), (None, 3)]


@pytest.mark.hint("What does a for loop need of the thing it loops over?")
def test_any_iterable(solution):
    """Any iterable will do"""
    assert solution.reduce(pair, (letter for letter in "abc")) == (("a", "b"), "c")
    assert solution.reduce(pair, OnlyIterable("abc")) == (("a", "b"), "c")
    assert solution.reduce(pair, iter([]), 1) == 1


@pytest.mark.hint("How deep does your call stack get?")
def test_thousands_of_items(solution):
    """Thousands of items are combined"""
    assert solution.reduce(operator.add, range(5000), 1) == 12_497_501


@pytest.mark.hint("What if the function itself fails, even with the error that you raise for no items?")
def test_errors_come_out(solution):
    """What the function or the iterable raises comes out as it is"""

    def refuse(left, right):
        raise TypeError(f"{left} and {right} do not mix")

    with pytest.raises(TypeError, match="oil and water do not mix"):
        pytest.fail(f"a function that fails gave {solution.reduce(refuse, ['oil', 'water'])!r}")
    with pytest.raises(LookupError, match="torn"):
        pytest.fail(f"an iterable that fails gave {solution.reduce(pair, failing_after('ab', LookupError('torn')))!r}")
    with pytest.raises(LookupError, match="at once"):
        pytest.fail(f"an iterable that fails gave {solution.reduce(pair, failing_after('', LookupError('at once')))!r}")
