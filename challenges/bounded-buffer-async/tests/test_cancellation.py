import asyncio

import pytest
from stage import Line, over_there

pytestmark = pytest.mark.group("cancellation")


async def cancelled(task):
    """Cancels the task; whether CancelledError came out of it."""
    task.cancel()
    await asyncio.wait([task])
    return task.cancelled()


@pytest.mark.hint("A task gives up waiting for an item. Who gets the next one?")
async def test_a_cancelled_get(solution):
    """A cancelled get takes nothing"""
    line = Line(solution, solution.Buffer(2))
    waiting = await line.get("gives up")
    assert await cancelled(waiting)
    await line.buffer.put("a")
    await line.buffer.put("b")
    assert len(line.buffer) == 2
    assert [await line.buffer.get(), await line.buffer.get()] == ["a", "b"]


@pytest.mark.hint("A task gives up waiting for room. What becomes of its item?")
async def test_a_cancelled_put(solution):
    """A cancelled put adds nothing"""
    line = Line(solution, solution.Buffer(1))
    await line.buffer.put("a")
    waiting = await line.put("gives up")
    assert await cancelled(waiting)
    assert await line.buffer.get() == "a"
    await line.buffer.put("b")
    assert len(line.buffer) == 1
    assert await line.buffer.get() == "b"


@pytest.mark.hint("Somebody in the middle of the line gives up. Does the line stay in order?")
async def test_a_get_in_the_middle_of_the_line(solution):
    """When a get in the middle of the line is cancelled, the others keep their places"""
    line = Line(solution, solution.Buffer(2))
    tasks = [await line.get(name) for name in "abcd"]
    assert await cancelled(tasks[1])
    for number in range(3):
        await line.buffer.put(number)
        await line.rest()
    assert line.order == [("a", 0), ("c", 1), ("d", 2)]


@pytest.mark.hint("Somebody in the middle of the line gives up. Does the line stay in order?")
async def test_a_put_in_the_middle_of_the_line(solution):
    """When a put in the middle of the line is cancelled, the others keep their places"""
    line = Line(solution, solution.Buffer(1))
    await line.buffer.put("first")
    tasks = [await line.put(name) for name in "abcd"]
    assert await cancelled(tasks[1])
    got = []
    for _ in range(4):
        got.append(await line.buffer.get())
        await line.rest()
    assert got == ["first", "a", "c", "d"]


@pytest.mark.hint("Everybody gives up. Is the buffer as good as new?")
async def test_after_everybody_has_given_up(solution):
    """When everybody has been cancelled the buffer holds as much as ever"""
    line = Line(solution, solution.Buffer(2))
    for task in [await line.get(name) for name in "abc"]:
        assert await cancelled(task)
    await line.buffer.put(1)
    await line.buffer.put(2)
    for task in [await line.put(name) for name in "abc"]:
        assert await cancelled(task)
    assert [await line.buffer.get(), await line.buffer.get()] == [1, 2]
    await line.buffer.put(3)
    await line.buffer.put(4)
    late = await line.put("late")
    assert not late.done(), "there was room for a third item in a buffer for two"
    assert await line.buffer.get() == 3
    await late
    assert [await line.buffer.get(), await line.buffer.get()] == [4, "late"]


@pytest.mark.hint("The item has been given to a task that is then cancelled before it could take it. Where is the item now?")
async def test_a_get_cancelled_when_its_item_has_come(solution):
    """A get that is cancelled just before it would have been resumed loses no item"""
    assert await over_there(solution, "cancelled_when_served")(solution.Buffer(2)) == (True, ["first", "second"])


@pytest.mark.hint("The one who was told is gone. Who tells the next?")
async def test_the_next_in_line_is_told(solution):
    """The item of a get that is cancelled at the last moment goes to the next in line"""
    assert await over_there(solution, "next_in_line")(solution.Buffer(1)) == [("behind", "only")]


@pytest.mark.hint("There was room for one whose task was then cancelled. Who gets his place?")
async def test_the_room_of_a_cancelled_put(solution):
    """The room of a put that is cancelled at the last moment goes to the next in line"""
    assert await over_there(solution, "room_for_the_next")(solution.Buffer(1)) == (True, ["full", "behind"], 0)
