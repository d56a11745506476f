import pytest
from stage import begin, let_them_run

pytestmark = pytest.mark.group("closing")


@pytest.mark.hint("May anything be added to a closed buffer?")
def test_put_after_closing(solution):
    """A closed buffer takes nothing, with room and without"""
    buffer = solution.BoundedBuffer(2)
    buffer.put("a")
    buffer.close()
    with pytest.raises(solution.Closed):
        buffer.put("b")
    with pytest.raises(solution.Closed):
        buffer.put("b", timeout=0)
    assert len(buffer) == 1


@pytest.mark.hint("The buffer is full and closed. Will there ever be room?")
def test_put_into_a_full_closed_buffer(solution):
    """Nobody waits for room in a closed buffer"""
    buffer = solution.BoundedBuffer(1)
    buffer.put("a")
    buffer.close()
    with pytest.raises(solution.Closed):
        buffer.put("b")
    with pytest.raises(solution.Closed):
        buffer.put("b", timeout=0)
    assert buffer.get() == "a"


@pytest.mark.hint("What becomes of the items that nobody has fetched when the buffer is closed?")
def test_what_is_left_after_closing(solution):
    """What is left comes out in order, then everybody is told"""
    buffer = solution.BoundedBuffer(3)
    for item in "abc":
        buffer.put(item)
    buffer.close()
    assert [buffer.get(), buffer.get(timeout=0), buffer.get()] == ["a", "b", "c"]
    for timeout in (None, 0, 3600):
        with pytest.raises(solution.Closed):
            pytest.fail(f"a closed and empty buffer gave {buffer.get(timeout=timeout)!r}")


@pytest.mark.hint("Who tells those that are waiting for an item that there will be none, and how many of them?")
def test_closing_wakes_all_who_wait_for_an_item(solution):
    """Closing ends the wait of every consumer"""
    closed, buffer = solution.Closed, solution.BoundedBuffer(1)
    waiting = [begin(buffer.get), begin(buffer.get, timeout=3600), begin(buffer.get)]
    let_them_run(buffer)
    buffer.close()
    for future in waiting:
        with pytest.raises(closed):
            pytest.fail(f"a closed and empty buffer gave {future.result()!r}")


@pytest.mark.hint("Who tells those that are waiting for room, and what becomes of their items?")
def test_closing_wakes_all_who_wait_for_room(solution):
    """Closing ends the wait of every producer, and its item is not added"""
    closed, buffer = solution.Closed, solution.BoundedBuffer(2)
    buffer.put("a")
    buffer.put("b")
    waiting = [begin(buffer.put, "c"), begin(buffer.put, "d", timeout=3600), begin(buffer.put, "e")]
    let_them_run(buffer)
    buffer.close()
    for future in waiting:
        with pytest.raises(closed):
            future.result()
    assert [buffer.get(), buffer.get()] == ["a", "b"]
    with pytest.raises(closed):
        pytest.fail(f"the closed buffer gave {buffer.get()!r}")


@pytest.mark.hint("What is there to do when the buffer is closed already?")
def test_closing_twice(solution):
    """Closing again does nothing"""
    buffer = solution.BoundedBuffer(2)
    buffer.put("a")
    buffer.close()
    buffer.close()
    assert buffer.get() == "a"
    buffer.close()
    with pytest.raises(solution.Closed):
        buffer.put("b")
