import random
from functools import partial

import pytest

pytestmark = pytest.mark.group("lines")

TEXT = "one\r\n\nzwei äöü\r\n中文 𝐀\rx\n\r\n\r\r\nend \u2028\x0b\x0c\x1c\x85!"
LINES = ["one", "", "zwei äöü", "中文 𝐀\rx", "", "\r", "end \u2028\x0b\x0c\x1c\x85!"]


@pytest.fixture
def lines(solution):
    """All the lines of a stream that has none too long."""
    return lambda chunks: list(solution.lines(iter(chunks), 1000))


def pieces(text, size):
    return [text[at : at + size] for at in range(0, len(text), size)]


@pytest.mark.hint("A chunk may end anywhere. What is not yet complete then?")
@pytest.mark.parametrize("size", [1, 2, 3, 5, 100], ids=list("abcde"))
def test_chunks_of_any_size(lines, size):
    """The size of the chunks makes no difference"""
    assert lines(pieces(TEXT.encode(), size)) == LINES


@pytest.mark.hint("A chunk may end anywhere. What is not yet complete then?")
def test_cut_once_at_any_place(lines):
    """The place of a cut makes no difference"""
    whole = TEXT.encode()
    for place in range(len(whole) + 1):
        assert lines([whole[:place], whole[place:]]) == LINES, f"cut at byte {place}"


@pytest.mark.hint("How can a stream end?")
def test_the_last_line(lines):
    """The last line counts with or without its end, and nothing comes behind it"""
    assert lines([b"a\nb"]) == ["a", "b"]
    assert lines([b"a\nb\n"]) == ["a", "b"]
    assert lines([b"a\nb", b"\r", b"\n"]) == ["a", "b"]
    assert lines([b"a\nb\r"]) == ["a", "b\r"]


@pytest.mark.hint("How many lines are there in nothing, and how many in a single newline?")
def test_nothing_and_next_to_nothing(lines):
    """Streams with nothing in them, and with next to nothing"""
    assert lines([]) == []
    assert lines([b"", b""]) == []
    assert lines([b"\n"]) == [""]
    assert lines([b"\r\n", b"\n"]) == ["", ""]


@pytest.mark.hint("What does a chunk of no bytes say?")
def test_empty_chunks(lines):
    """Empty chunks mean nothing"""
    assert lines([b"", b"a", b"", b"b\r", b"", b"\nc", b"", b""]) == ["ab", "c"]


@pytest.mark.hint("Which carriage returns belong to the end of a line?")
def test_carriage_returns(lines):
    """A carriage return ends no line by itself"""
    assert lines([b"a\rb\r", b"c\r\r\n", b"\rd\n\re"]) == ["a\rb\rc\r", "\rd", "\re"]


@pytest.mark.hint("Where does a wrong byte end, and is it known before the next one has come?")
@pytest.mark.parametrize("size", [1, 2, 1000], ids=["small", "less small", "large"])
def test_bytes_that_are_no_text(lines, size):
    """Bytes that are not UTF-8 are replaced as in the line as a whole"""
    parts = [b"\xff\xfe", b"caf\xe9 \xe2\x82", b"\xf0\x9f\x98", b"\x80\x80", b"ok \xc3\xa9", b"\xed\xa0\x80", b"\xf0\x9f"]
    assert lines(pieces(b"\n".join(parts), size)) == [part.decode(errors="replace") for part in parts]


@pytest.mark.hint("A chunk may hold many lines, and a line may come in many chunks.")
def test_cuts_at_random(lines):
    """Many lines, cut at random"""
    draw = random.Random(5)
    expected = ["".join(draw.choices("aé中𝐀 \r", k=draw.randrange(40))) + "." for _ in range(400)]
    stream = "".join(line + draw.choice(["\n", "\r\n"]) for line in expected).encode()
    cuts = [0, *sorted(draw.choices(range(len(stream)), k=300)), len(stream)]
    assert lines(stream[begin:end] for begin, end in zip(cuts, cuts[1:], strict=False)) == expected


@pytest.mark.hint("Is anything shared between two streams?")
def test_two_streams(solution):
    """Two streams at once do not mix"""
    one, other = (solution.lines(iter(chunks), 9) for chunks in ([b"a", b"b\nc"], [b"x", b"y\nz"]))
    following = [partial(next, one, None), partial(next, other, None)] * 2
    assert [step() for step in following] == ["ab", "xy", "c", "z"]
