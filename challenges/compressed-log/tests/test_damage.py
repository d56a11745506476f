import random
from gzip import compress

import pytest

pytestmark = pytest.mark.group("damage")


@pytest.fixture(scope="module")
def packed():
    """A member that takes more room than one piece of any usual size."""
    drawn = random.Random(9)
    return compress(b"".join(b"12:00:00 INFO %x\n" % drawn.getrandbits(4000) for _ in range(700)))


@pytest.mark.hint("Who notices that a file is not all there?")
@pytest.mark.parametrize("missing", [300_000, 5000, 9, 8, 5, 4, 1], ids=list("abcdefg"))
def test_the_end_is_missing(count, packed, missing):
    """A file of which the end is missing"""
    assert len(packed) > 350_000
    with pytest.raises(EOFError):
        pytest.fail(f"a file that is not all there gave {count(packed[:-missing])!r}")


@pytest.mark.hint("Is one complete member enough?")
@pytest.mark.parametrize("length", [2, 9, 12, 22], ids=list("abcd"))
def test_the_last_member_is_cut_off(count, length):
    """A second member of which the end is missing"""
    whole = compress(b"12:00:00 INFO all is well\n")
    with pytest.raises(EOFError):
        pytest.fail(f"a file that is not all there gave {count(whole + whole[:length])!r}")


@pytest.mark.hint("How does every gzip file begin?")
def test_no_gzip_file(count):
    """A file that is no gzip file"""
    with pytest.raises(OSError):
        pytest.fail(f"a file that was never packed gave {count(b'12:00:00 INFO not packed at all\n')!r}")


@pytest.mark.hint("What stands behind the data of a member, and what for?")
@pytest.mark.parametrize("members", [1, 2, 3], ids=["alone", "before another", "before others"])
def test_a_wrong_checksum(count, members):
    """A member with a wrong checksum"""
    whole = compress(b"12:00:00 INFO all is well\n")
    torn = whole[:-8] + bytes([whole[-8] ^ 1]) + whole[-7:]
    with pytest.raises(OSError):
        pytest.fail(f"a wrong checksum gave {count(torn + whole * (members - 1))!r}")


@pytest.mark.hint("What may follow a member, and what not?")
def test_rubbish_behind_a_member(count):
    """What follows a member is neither padding nor a member"""
    with pytest.raises(OSError):
        pytest.fail(f"rubbish behind a member gave {count(compress(b'12:00:00 INFO all is well\n') + b'and more that is not packed')!r}")
