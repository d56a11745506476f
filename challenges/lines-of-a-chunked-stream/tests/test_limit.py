from itertools import repeat

import pytest
from stream import Stream

pytestmark = pytest.mark.group("limit")


@pytest.mark.hint("How long may a line be, and what belongs to its length?")
@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"], ids=["no end", "newline", "carriage return and newline"])
@pytest.mark.parametrize("size", [1, 4, 100], ids=["small", "middling", "large"])
def test_exactly_the_limit(solution, end, size):
    """A line may have as many bytes as the limit says, its end not counted"""
    stream = b"abcd\nab" + b"cd" + end
    chunks = [stream[at : at + size] for at in range(0, len(stream), size)]
    assert list(solution.lines(iter(chunks), 4)) == ["abcd", "abcd"]


@pytest.mark.hint("How long may a line be, and who counts the last one?")
@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\r"], ids=["no end", "newline", "both", "carriage return"])
@pytest.mark.parametrize("size", [1, 4, 100], ids=["small", "middling", "large"])
def test_one_byte_too_many(solution, end, size):
    """A line with one byte more than the limit"""
    stream = b"abcd\n\nabc" + (b"" if end == b"\r" else b"d") + b"e" + end
    chunks = [stream[at : at + size] for at in range(0, len(stream), size)]
    given = solution.lines(iter(chunks), 4)
    assert [next(given, None), next(given, None)] == ["abcd", ""]
    with pytest.raises(ValueError):
        pytest.fail(f"a line that is too long was given as {next(given, None)!r}")


@pytest.mark.hint("Is the limit one of characters?")
def test_bytes_are_counted(solution):
    """The limit is one of bytes, not of characters"""
    assert next(solution.lines(iter(["éé\n".encode()]), 4)) == "éé"
    with pytest.raises(ValueError):
        pytest.fail(f"six bytes were given as {next(solution.lines(iter(['ééé\n'.encode()]), 4), None)!r}")


@pytest.mark.hint("What if the end of a line never comes?")
@pytest.mark.parametrize(
    ("chunk", "most"),
    [(b"x", 12), (b"xxx", 4), (b"\r", 12), (b"x" * 1000, 1)],
    ids=list("abcd"),
)
def test_a_line_without_end(solution, chunk, most):
    """A line without an end is given up as soon as it must be too long"""
    stream = Stream(repeat(chunk))
    with pytest.raises(ValueError):
        pytest.fail(f"a line without an end was given as {next(solution.lines(iter(stream), 10), None)!r}")
    assert stream.pulled <= most, f"{stream.pulled} chunks of {len(chunk)} bytes were pulled for a line of 10 bytes at most"


@pytest.mark.hint("Which lines come before the one that is too long?")
def test_lines_before_it(solution):
    """Lines before the one that is too long are given"""
    stream = Stream([b"one\ntwo\n" + b"x" * 50, b"\nthree\n"])
    given = solution.lines(iter(stream), 10)
    assert [next(given, None), next(given, None)] == ["one", "two"]
    with pytest.raises(ValueError):
        pytest.fail(f"a line that is too long was given as {next(given, None)!r}")
    assert stream.pulled == 1


@pytest.mark.hint("What comes behind an exception?")
def test_the_end_after_it(solution):
    """After the exception nothing is given any more"""
    stream = Stream([b"far too long\nand", b" more\n"])
    given = solution.lines(iter(stream), 10)
    with pytest.raises(ValueError):
        next(given)
    assert next(given, "at its end") == "at its end"
