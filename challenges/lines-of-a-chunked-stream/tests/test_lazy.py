import pytest
from stream import Stream

pytestmark = pytest.mark.group("lazy")


@pytest.mark.hint("What does calling the function do, and what only the first next?")
def test_calling_pulls_nothing(solution):
    """Neither the call nor iter pulls a chunk"""
    stream = Stream([b"a\n", b"b\n"])
    given = solution.lines(iter(stream), 10)
    assert iter(given) is given
    assert stream.pulled == 0
    assert next(given, None) == "a"


@pytest.mark.hint("Which chunk completes a line?")
def test_no_chunk_too_many(solution):
    """A line is given as soon as it is complete"""
    stream = Stream([b"o", b"n", b"e\n", b"two\nth", b"ree\r", b"\n"])
    given = solution.lines(iter(stream), 10)
    pulled = []
    for line in ["one", "two", "three"]:
        assert next(given, None) == line
        pulled.append(stream.pulled)
    assert pulled == [3, 4, 6]


@pytest.mark.hint("How many lines can one chunk complete?")
def test_many_lines_of_one_chunk(solution):
    """Lines that have come already are given without another pull"""
    stream = Stream([b"first\n" + b"line\n" * 500 + b"rest", b" of it\n"])
    given = solution.lines(iter(stream), 10)
    assert [next(given, None) for _ in range(501)] == ["first"] + ["line"] * 500
    assert stream.pulled == 1
    assert next(given, None) == "rest of it"


@pytest.mark.hint("Does a stream have an end?")
def test_a_stream_without_end(solution):
    """A stream without an end"""

    def endless():
        while True:
            yield b"on and"
            yield b" on\nand "

    given = solution.lines(iter(Stream(endless(), 6)), 100)
    assert [next(given, None) for _ in range(3)] == ["on and on", "and on and on", "and on and on"]


@pytest.mark.hint("Which lines were complete when the source failed?")
def test_a_failing_source(solution):
    """When the source fails, complete lines have been given and the incomplete one is not"""

    def torn():
        yield b"one\ntwo\nthr"
        raise ConnectionResetError("the line is dead")

    given = solution.lines(torn(), 10)
    assert [next(given, None), next(given, None)] == ["one", "two"]
    with pytest.raises(ConnectionResetError, match="the line is dead"):
        pytest.fail(f"a source that fails gave {next(given, None)!r}")
    assert next(given, "at its end") == "at its end"


@pytest.mark.hint("What is kept of a line that has been given?")
@pytest.mark.limits(cpu_ms=4000, wall_ms=20_000)
def test_a_stream_larger_than_the_memory(solution):
    """A stream that is larger than the memory"""
    chunks = 160
    line = b"x" * 65_000 + b"\n"
    chunk = b"\n" + line + b"y" * 65_000
    stream = Stream((chunk for _ in range(chunks)), chunks)
    longest = count = 0
    for given in solution.lines(iter(stream), 65_000):
        longest = max(longest, len(given))
        count += 1
    assert (count, longest) == (2 * chunks + 1, 65_000)
