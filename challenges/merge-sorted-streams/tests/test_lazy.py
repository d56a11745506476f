from itertools import count

import pytest
from stream import Counted, less

pytestmark = pytest.mark.group("lazy")


@pytest.mark.hint("What does the call do, and what only the first next?")
def test_calling_pulls_nothing(solution):
    """Calling pulls nothing"""
    streams = [Counted("ac"), Counted("bd")]
    merged = iter(solution.merge(streams, less))
    assert [stream.pulled for stream in streams] == [0, 0]
    assert next(merged) == "a"
    assert [stream.pulled for stream in streams] == [1, 1]


@pytest.mark.hint("From which stream does the next item have to be pulled, and when?")
def test_one_item_ahead(solution):
    """Each step pulls from one stream only, the one that the item before came from"""
    streams = [Counted([1, 2, 7]), Counted([3, 4]), Counted([5, 6, 8]), Counted([])]
    merged = solution.merge(streams, less)
    pulled = []
    for number in range(1, 9):
        assert next(merged) == number
        pulled.append([stream.pulled for stream in streams[:3]])
    assert pulled == [[1, 1, 1], [2, 1, 1], [3, 1, 1], [3, 2, 1], [3, 2, 1], [3, 2, 2], [3, 2, 3], [3, 2, 3]]


@pytest.mark.hint("Does every stream have an end?")
def test_streams_without_end(solution):
    """Streams without an end"""
    streams = [Counted(zip(count(number, 3), "x" * 40, strict=False)) for number in range(3)]
    merged = solution.merge(streams, lambda a, b: a[0] < b[0])
    assert [next(merged)[0] for _ in range(60)] == list(range(60))
    assert all(stream.pulled <= 21 for stream in streams)


@pytest.mark.hint("Which items can be given before the exception comes out?")
def test_a_failing_stream(solution):
    """The exception of a stream comes out when it is pulled"""

    def torn():
        yield 2
        raise ConnectionError("torn")

    merged = solution.merge([iter([1, 3]), torn()], less)
    assert [next(merged), next(merged)] == [1, 2]
    with pytest.raises(ConnectionError, match="torn"):
        pytest.fail(f"a stream that fails gave {next(merged)!r}")


@pytest.mark.hint("What comes behind the last item?")
def test_the_end_is_the_end(solution):
    """At its end it stays there"""
    merged = solution.merge([iter([1]), iter([2])], less)
    assert [next(merged, "end") for _ in range(4)] == [1, 2, "end", "end"]


@pytest.mark.hint("Is anything shared between two results?")
def test_two_at_once(solution):
    """Two results do not disturb each other"""
    one, other = solution.merge([iter("ad"), iter("b")], less), solution.merge([iter("ac"), iter("e")], less)
    assert [next(each) for each in (one, other, one, other, one, other)] == ["a", "a", "b", "c", "d", "e"]
