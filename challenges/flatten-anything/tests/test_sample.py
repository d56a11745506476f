import pytest
from solution import flatten


def test_lists_in_lists():
    """Lists in lists"""
    assert list(flatten([1, [2, [3, [4]], 5]])) == [1, 2, 3, 4, 5]


def test_texts_are_leaves():
    """Texts are leaves"""
    assert list(flatten(["one", ("two", ["three"])])) == ["one", "two", "three"]


def test_one_item_at_a_time():
    """Nothing is read that is not needed"""

    def numbers():
        yield 1
        yield [2]
        raise LookupError("this was not asked for")

    leaves = flatten(numbers())
    assert (next(leaves), next(leaves)) == (1, 2)
    with pytest.raises(LookupError):
        next(leaves)
