import pytest
from solution import lines


def test_cut_anywhere():
    """Chunks are cut in a line, in its end and in a character"""
    assert list(lines([b"one\ntw", b"o\r", b"\n", b"", b"caf\xc3", b"\xa9"], 100)) == ["one", "two", "café"]


def test_a_line_is_given_when_it_is_complete():
    """A line is given before the next chunk is pulled"""
    pulled = []

    def chunks():
        for chunk in [b"o", b"ne\nt", b"wo\n"]:
            pulled.append(chunk)
            yield chunk

    given = lines(chunks(), 100)
    assert pulled == []
    assert next(given) == "one"
    assert pulled == [b"o", b"ne\nt"]


def test_too_long():
    """A line that is too long"""
    given = lines([b"four\nfiver\n"], 4)
    assert next(given) == "four"
    with pytest.raises(ValueError):
        next(given)
