from solution import merge


def less(a, b):
    return a < b


def test_two_streams():
    """Two streams of numbers"""
    assert list(merge([iter([1, 4, 6]), iter([2, 3, 9])], less)) == [1, 2, 3, 4, 6, 9]


def test_no_streams():
    """No streams at all"""
    assert list(merge([], less)) == []


def test_streams_without_end():
    """Streams that have no end"""

    def multiples(number):
        value = number
        while value < 100 * number:  # nobody needs so many
            yield value
            value += number

    merged = merge([multiples(2), multiples(5)], less)
    assert [next(merged) for _ in range(7)] == [2, 4, 5, 6, 8, 10, 10]
