from itertools import islice

import pytest
from sources import Source, endless

pytestmark = pytest.mark.group("laziness")


@pytest.mark.hint("Which line of your code runs when flatten is called, and which at the first next?")
def test_calling_pulls_nothing(solution):
    """Calling flatten, or iter on the result, pulls nothing"""
    source = Source([1, 2])
    leaves = solution.flatten(source.generator)
    iter(leaves)
    assert source.pulls == 0, f"{source.pulls} items were pulled before anybody asked for one"
    assert next(leaves) == 1


@pytest.mark.hint("How much has to be read to know the next leaf?")
def test_pulls_no_more_than_needed(solution):
    """Each next pulls as far as the next leaf, on every level"""
    inner = Source([[], "a", "b"])
    outer = Source([[], [inner.generator], "c", "d"])
    leaves = solution.flatten(outer.generator)
    seen = [(next(leaves), outer.pulls, inner.pulls) for _ in range(4)]
    assert seen == [("a", 2, 2), ("b", 2, 3), ("c", 3, 3), ("d", 4, 3)]


@pytest.mark.hint("What if one of the iterables has no end?")
def test_endless_sources(solution):
    """Iterables without an end may stand anywhere"""
    assert list(islice(solution.flatten(endless()), 5)) == [0, 1, 2, 3, 4]
    assert list(islice(solution.flatten(["a", [["b"], endless()], "never"]), 6)) == ["a", "b", 0, 1, 2, 3]
    assert list(islice(solution.flatten([number] for number in endless()), 4)) == [0, 1, 2, 3]


@pytest.mark.hint("An iterator knows where it is: a second loop over it goes on, it does not begin again.")
def test_the_result_is_an_iterator(solution):
    """The result is an iterator, and stays at its end"""
    leaves = solution.flatten([1, [2, 3], 4])
    assert iter(leaves) is leaves
    assert next(leaves) == 1
    assert list(leaves) == [2, 3, 4]
    for _ in range(2):
        with pytest.raises(StopIteration):
            pytest.fail(f"after the end came {next(leaves)!r}")


@pytest.mark.hint("What reaches the caller when an iterable breaks in the middle?")
def test_errors_come_out(solution):
    """What an iterable raises comes out of next"""

    def torn():
        yield 1
        raise TypeError("the tape is torn")

    leaves = solution.flatten([[torn()], 2])
    assert next(leaves) == 1
    with pytest.raises(TypeError, match="the tape is torn"):
        pytest.fail(f"an iterable that fails gave {next(leaves)!r}")


@pytest.mark.hint("Is anything shared between two results, or changed in what was given?")
def test_two_results_at_once(solution):
    """Two results over one list do not disturb each other, nor the list"""
    nested = [1, [2, [3]], 4]
    one, other = solution.flatten(nested), solution.flatten(nested)
    assert [next(one), next(one), next(other), next(one), next(other)] == [1, 2, 1, 3, 2]
    assert (list(one), list(other)) == ([4], [3, 4])
    assert nested == [1, [2, [3]], 4]
