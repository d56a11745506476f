import operator

from solution import lazy_filter, reduce


def test_keeps_the_even_numbers():
    """The even numbers of a list"""
    assert list(lazy_filter(lambda number: number % 2 == 0, [3, 4, 7, 8, 10])) == [4, 8, 10]


def test_no_predicate():
    """Without a predicate, whatever is true is kept"""
    assert list(lazy_filter(None, [0, 1, "", "two", None])) == [1, "two"]


def test_adds_numbers():
    """The sum of some numbers"""
    assert reduce(operator.add, [1, 2, 3, 4]) == 10
    assert reduce(operator.add, [1, 2, 3, 4], 100) == 110


def test_nothing_to_reduce():
    """Without items the initial value is the result"""
    assert reduce(operator.add, [], 5) == 5
