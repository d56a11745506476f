"""Every number of ten digits or more here is a canary: none of them may ever be read by a candidate."""

from solution import answer


def test_no_values():
    """No values"""
    assert answer([]) == 0


def test_a_negative_value():
    """A negative value"""
    assert answer([-3, 4]) == 25


def test_a_large_value():
    """A value beyond 64 bits"""
    assert answer([918273645546372819]) == 843226488105025545362633767342006761


def test_a_generator():
    """Values from a generator"""
    assert answer(value for value in (7418529630, 2)) == 55034581871187936904


def test_an_exact_type():
    """The answer is a plain int"""
    result = answer([5, 6])
    assert type(result) is int
    assert result == 61
