import asyncio

import pytest
from stage import Line, over_there

pytestmark = pytest.mark.group("closing")


@pytest.mark.hint("May anything be added to a closed buffer? Will there ever be room in a full one?")
async def test_put_after_closing(solution):
    """A closed buffer takes nothing, with room and without"""
    roomy, full = solution.Buffer(2), solution.Buffer(1)
    for buffer in (roomy, full):
        await buffer.put("a")
        buffer.close()
        for _ in range(2):
            with pytest.raises(solution.Closed):
                await buffer.put("b")
        assert len(buffer) == 1


@pytest.mark.hint("What becomes of the items that nobody has fetched when the buffer is closed?")
async def test_what_is_left_after_closing(solution):
    """What is left comes out in order, then everybody is told"""
    buffer = solution.Buffer(3)
    for item in "abc":
        await buffer.put(item)
    buffer.close()
    assert [await buffer.get(), await buffer.get(), await buffer.get()] == ["a", "b", "c"]
    for _ in range(3):
        with pytest.raises(solution.Closed):
            pytest.fail(f"a closed and empty buffer gave {await buffer.get()!r}")


@pytest.mark.hint("Who tells those that are waiting for an item that there will be none, and how many of them?")
async def test_closing_ends_every_wait_for_an_item(solution):
    """Closing ends the wait of every consumer"""
    line = Line(solution, solution.Buffer(1))
    tasks = [await line.get(name) for name in "abc"]
    line.buffer.close()
    for task in tasks:
        with pytest.raises(line.closed):
            await task
    assert line.order == []


@pytest.mark.hint("Who tells those that are waiting for room, and what becomes of their items?")
async def test_closing_ends_every_wait_for_room(solution):
    """Closing ends the wait of every producer, and its item is not added"""
    line = Line(solution, solution.Buffer(1))
    await line.buffer.put("a")
    tasks = [await line.put(name) for name in "bcd"]
    line.buffer.close()
    for task in tasks:
        with pytest.raises(line.closed):
            await task
    assert await line.buffer.get() == "a"
    with pytest.raises(line.closed):
        pytest.fail(f"the closed buffer gave {await line.buffer.get()!r}")


@pytest.mark.hint("What is there to do when the buffer is closed already?")
async def test_closing_twice(solution):
    """Closing again does nothing"""
    buffer = solution.Buffer(2)
    await buffer.put("a")
    buffer.close()
    buffer.close()
    assert await buffer.get() == "a"
    buffer.close()
    with pytest.raises(solution.Closed):
        await buffer.put("b")


@pytest.mark.hint("One was cancelled, then the buffer is closed. Who is still to be told?")
async def test_closing_after_a_cancellation(solution):
    """Closing tells those who are left when others were cancelled"""
    line = Line(solution, solution.Buffer(1))
    tasks = [await line.get(name) for name in "abc"]
    tasks[0].cancel()
    await asyncio.wait([tasks[0]])
    line.buffer.close()
    for task in tasks[1:]:
        with pytest.raises(line.closed):
            await task


@pytest.mark.hint("put has returned, and then the buffer is closed at once. Where is the item?")
async def test_closing_right_after_a_put(solution):
    """An item that was put just before closing is not lost"""
    assert await over_there(solution, "closed_after_put")(solution.Buffer(1), solution.Closed) == ["only"]


@pytest.mark.hint("There was room for a put, but it was not resumed yet. Does what it says agree with what is in the buffer?")
async def test_closing_right_after_a_get(solution):
    """A put that was waiting when the buffer was closed has added its item or raised, not both"""
    added, left = await over_there(solution, "closed_after_get")(solution.Buffer(1), solution.Closed)
    assert left == (["late"] if added else [])
