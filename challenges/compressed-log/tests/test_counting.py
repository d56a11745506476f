from gzip import compress

import pytest

pytestmark = pytest.mark.group("counting")


@pytest.mark.hint("What type do the result and its parts have?")
def test_a_plain_dict(count):
    """The result is a dict of str to int"""
    levels = count(compress(b"12:00:00 INFO a\n12:00:00 INFO b\n12:00:00 DEBUG c\n"))
    assert isinstance(levels, dict), f"the result is {levels!r}"
    assert {(type(level), type(entries)) for level, entries in levels.items()} == {(str, int)}
    assert levels == {"INFO": 2, "DEBUG": 1}


@pytest.mark.hint("How does the last line end?")
def test_no_final_newline(count):
    """The last line may lack its newline"""
    assert count(compress(b"12:00:00 INFO a\n12:00:01 ERROR b")) == {"INFO": 1, "ERROR": 1}


@pytest.mark.hint("Where in a line is the level, and what may stand behind it?")
def test_levels_in_messages(count):
    """What looks like a level in a message does not count"""
    assert count(compress(b"12:00:00 INFO an ERROR, ERROR \n12:00:01 DEBUG 12:00:01 ERROR twice\n")) == {"INFO": 1, "DEBUG": 1}


@pytest.mark.hint("Which levels are there? Does the statement list them?")
def test_any_level(count):
    """A level is any word of capitals"""
    text = b"12:00:00 X one\n12:00:01 TWENTYCAPITALLETTERS two\n12:00:02 X \n"
    assert count(compress(text)) == {"X": 2, "TWENTYCAPITALLETTERS": 1}


@pytest.mark.hint("How short may a message be?")
def test_empty_messages(count):
    """A message may be empty"""
    assert count(compress(b"12:00:00 INFO \n12:00:01 INFO \n12:00:02 ERROR ")) == {"INFO": 2, "ERROR": 1}


@pytest.mark.hint("May a message be anything but text?")
def test_messages_that_are_no_text(count):
    """A message may be any bytes"""
    assert count(compress(b"12:00:00 INFO \xff\xfe\x00 \xc3\n12:00:01 ERROR caf\xe9\n")) == {"INFO": 1, "ERROR": 1}


@pytest.mark.hint("Which bytes end a line, and which only seem to?")
def test_only_newlines_end_a_line(count):
    """Only a newline ends a line"""
    text = b"12:00:00 INFO a\r12:00:01 ERROR b\r\n12:00:02 INFO c\x0b12:00:03 ERROR d\x0c\x1c\xc2\x85 \xe2\x80\xa8e\n"
    assert count(compress(text)) == {"INFO": 2}


@pytest.mark.hint("A piece of the unpacked text may end anywhere. What is lost or counted twice then?")
@pytest.mark.parametrize("length", [41, 127, 1000, 70_001], ids=["short", "middling", "long", "very long"])
def test_lines_of_many_lengths(count, length):
    """Entries are counted once, wherever a piece of the text ends"""
    entries = 200_000 // length
    text = b"".join(b"12:34:56 %s %s\n" % (b"ODD" if number % 2 else b"EVEN", b"ODD " * (length // 4)) for number in range(2 * entries))
    assert count(compress(text)) == {"ODD": entries, "EVEN": entries}
