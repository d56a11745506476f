from solution import each, first_matches


def test_even_numbers():
    """The first even numbers"""
    assert first_matches(lambda item: item % 2 == 0, [1, 2, 3, 4, 6], 2) == [2, 4]


def test_each_number():
    """Every number is visited"""
    seen = []
    assert each([1, 2], seen.append) == 2
    assert seen == [1, 2]
