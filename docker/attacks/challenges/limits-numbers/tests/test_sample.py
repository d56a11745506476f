from solution import numbers


def test_in_order():
    """All in order"""
    assert sorted(numbers()) == [1, 2, 3]
