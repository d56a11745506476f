from solution import memoize


def test_the_second_call_is_remembered():
    """The second call with the same argument is answered from memory"""
    calls = []

    def double(number):
        calls.append(number)
        return 2 * number

    quick = memoize(double)
    assert [quick(2), quick(2), quick(3)] == [4, 4, 6]
    assert calls == [2, 3]


def test_statistics():
    """Hits and misses are counted"""
    absolute = memoize(maxsize=10)(lambda number: abs(number))
    for number in (-1, -1, 5, -1):
        absolute(number)
    assert absolute.statistics() == {"hits": 2, "misses": 2, "size": 2}


def test_the_name_stays():
    """The decorated function has its name"""

    def double(number):
        """Twice as much."""
        return 2 * number

    assert memoize(double).__name__ == "double"
