from solution import answer


def test_two_values():
    """Two values"""
    assert answer([1, 2]) == 5
