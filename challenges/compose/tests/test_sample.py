import pytest
from solution import compose


def double(number):
    return 2 * number


def increment(number):
    return number + 1


def test_the_last_one_comes_first():
    """The last function is called first"""
    assert compose(double, increment)(5) == 12
    assert compose(increment, double)(5) == 11


def test_the_innermost_takes_any_arguments():
    """The innermost function takes any arguments"""
    assert compose(double, max)(3, 8, 5) == 16


def test_nothing_composed():
    """Composed of nothing, it is the identity"""
    assert compose()("same") == "same"


def test_a_composition_composed():
    """A composition's functions take its place"""
    assert compose(double, compose(increment, double)).functions == (double, increment, double)


def test_what_cannot_be_called():
    """What cannot be called cannot be composed"""
    with pytest.raises(TypeError):
        pytest.fail(f"a number was composed: {compose(double, 5)!r}")
