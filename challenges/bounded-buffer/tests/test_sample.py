import pytest
from solution import BoundedBuffer, Closed
from stage import begin


def test_first_in_first_out():
    """The oldest item comes out first"""
    buffer = BoundedBuffer(2)
    buffer.put("a")
    buffer.put("b")
    assert len(buffer) == 2
    assert [buffer.get(), buffer.get()] == ["a", "b"]


def test_no_room():
    """Without room, and without time to wait for it"""
    buffer = BoundedBuffer(1)
    buffer.put("a")
    with pytest.raises(TimeoutError):
        buffer.put("b", timeout=0)


def test_a_consumer_that_waits():
    """A consumer waits for its item"""
    buffer = BoundedBuffer(1)
    waiting = begin(buffer.get)
    buffer.put("a")
    assert waiting.result() == "a"


def test_what_is_left():
    """What is in a closed buffer can still be fetched"""
    buffer = BoundedBuffer(3)
    buffer.put("a")
    buffer.close()
    assert buffer.get() == "a"
    with pytest.raises(Closed):
        buffer.get()
