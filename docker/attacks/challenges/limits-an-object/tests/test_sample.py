from solution import make


def test_its_length():
    """It has three items"""
    assert len(make()) == 3
