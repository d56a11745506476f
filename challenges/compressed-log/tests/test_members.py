from gzip import compress

import pytest

pytestmark = pytest.mark.group("members")


@pytest.mark.hint("Where does a gzip file end, and where only one of its members?")
def test_several_members(count):
    """Several members are one text"""
    packed = compress(b"12:00:00 INFO a\n") + compress(b"12:00:01 ERROR b\n") + compress(b"12:00:02 INFO c\n")
    assert count(packed) == {"INFO": 2, "ERROR": 1}


@pytest.mark.hint("Does a line end where a member ends?")
def test_a_line_across_members(count):
    """A line may begin in one member and end in the next"""
    text = b"12:00:00 INFO first\n12:00:01 ERROR second\n12:00:02 INFO third"
    for cut in range(1, len(text)):
        packed = compress(text[:cut]) + compress(text[cut:])
        assert count(packed) == {"INFO": 2, "ERROR": 1}, f"cut at {cut}"


@pytest.mark.hint("What may a member of no bytes mean, and what not?")
def test_empty_members(count):
    """A member may be empty"""
    nothing = compress(b"")
    assert count(nothing + nothing + compress(b"12:00:00 INFO a\n12:0") + nothing + compress(b"0:01 INFO b") + nothing) == {"INFO": 2}


@pytest.mark.hint("How few bytes can a member have?")
def test_a_member_for_every_byte(count):
    """Every byte may have a member of its own"""
    text = b"12:00:00 INFO first\n12:00:01 ERROR \n12:00:02 INFO c\n"
    assert count(b"".join(compress(text[at : at + 1]) for at in range(len(text)))) == {"INFO": 2, "ERROR": 1}


@pytest.mark.hint("What may stand behind the last member?")
@pytest.mark.parametrize("zeros", [1, 511, 100_000], ids=["a little", "more", "much"])
def test_padding(count, zeros):
    """Zero bytes behind the last member are ignored"""
    assert count(compress(b"12:00:00 INFO a\n") + compress(b"12:00:00 INFO b\n") + bytes(zeros)) == {"INFO": 2}


@pytest.mark.hint("What may a member's header hold beyond the ten bytes that are always there?")
def test_a_header_with_a_name(count):
    """A member may name the file it was made of"""
    plain = compress(b"12:00:00 INFO a\n")
    named = plain[:3] + bytes([plain[3] | 8]) + plain[4:10] + b"server.log\0" + plain[10:]
    assert count(named + plain) == {"INFO": 2}
