from solution import add


def test_secret_sum():
    assert add(20, 22) == 42
