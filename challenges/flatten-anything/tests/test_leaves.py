import pytest
from sources import OnlyIterable

pytestmark = pytest.mark.group("leaves")


@pytest.mark.hint("In which order do the leaves come, and how many levels are there?")
def test_order(solution):
    """Leaves come in the order in which they stand, from every level"""
    assert list(solution.flatten([1, [2, [[3], 4], 5], [[[6]], 7], 8])) == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.hint("What can be iterated, besides lists?")
@pytest.mark.parametrize(
    "nested",
    [
        pytest.param(lambda: (1, (2, 3)), id="tuples"),
        pytest.param(lambda: [range(1, 4)], id="ranges"),
        pytest.param(lambda: [{1}, frozenset([2]), {3}], id="sets"),
        pytest.param(lambda: [iter([1, iter((2,))]), [3]], id="iterators"),
        pytest.param(lambda: (item for item in [1, (item for item in [2, 3])]), id="generators"),
        pytest.param(lambda: OnlyIterable(1, OnlyIterable(2, [3])), id="a class of its own"),
        pytest.param(lambda: [map(int, "12"), 3], id="maps"),
    ],
)
def test_whatever_can_be_iterated(solution, nested):
    """Whatever can be iterated is walked through"""
    assert list(solution.flatten(nested())) == [1, 2, 3]


@pytest.mark.hint("What are the items of a text of one character?")
def test_texts_and_dictionaries(solution):
    """Texts and dictionaries are leaves"""
    leaves = ["text", "", "x", b"ab", bytearray(b"c"), {"key": [1]}, {}]
    assert list(solution.flatten([leaves[:3], [leaves[3:5], (leaves[5:],)]])) == leaves


@pytest.mark.hint("Is the argument a leaf?")
def test_the_argument_is_walked_through(solution):
    """The argument itself is always walked through"""
    assert list(solution.flatten("ab")) == ["a", "b"]
    assert list(solution.flatten(b"ab")) == [97, 98]
    assert list(solution.flatten({"key": 1, "other": 2})) == ["key", "other"]


@pytest.mark.hint("How do you tell a leaf that looks like nothing from nothing?")
def test_leaves_that_look_like_nothing(solution):
    """Leaves may be None, or false"""
    leaves = [None, 0, "", False, 0.0, None]
    found = list(solution.flatten([leaves[:2], [leaves[2:]]]))
    assert found == leaves
    assert [type(leaf) for leaf in found] == [type(leaf) for leaf in leaves]


@pytest.mark.hint("What is left of a list without items?")
def test_nothing(solution):
    """What is empty gives nothing"""
    assert list(solution.flatten([])) == []
    assert list(solution.flatten([[], [[], ()], iter(()), range(0)])) == []
    assert list(solution.flatten([[], 1, [[]], [[], 2]])) == [1, 2]


@pytest.mark.hint("What can be called need not be iterable, and what cannot be compared can be a leaf.")
def test_other_leaves(solution):
    """Functions, classes and numbers of any kind are leaves"""

    def function():
        return [1]

    found = list(solution.flatten([function, [int, 2.5, 1j]]))
    assert found[0] is function
    assert found[1:] == [int, 2.5, 1j]
