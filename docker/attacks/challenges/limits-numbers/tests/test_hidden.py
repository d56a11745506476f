"""What tests do with what they were given: each of these is one call in C that takes as long as its argument is large."""

from solution import numbers


def test_as_a_list():
    """As a list"""
    assert len(list(numbers())) == 3


def test_as_a_set():
    """As a set"""
    assert set(numbers()) == {1, 2, 3}


def test_their_sum():
    """Their sum"""
    assert sum(numbers()) == 6


def test_the_largest():
    """The largest of them"""
    assert max(numbers()) == 3


def test_not_too_many():
    """No fourth number"""
    assert not set(numbers()) & {4, 4142135623}
