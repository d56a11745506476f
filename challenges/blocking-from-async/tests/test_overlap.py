import asyncio
import threading

import pytest
from stage import Gate, off_the_loop, settle

pytestmark = pytest.mark.group("overlap")


@pytest.mark.hint("In which thread does the function run?")
async def test_off_the_loop(solution):
    """The function is not called in the thread of the event loop"""

    def function(item):
        off_the_loop()
        return item

    assert await solution.map_blocking(function, [1, 2, 3], 1) == [1, 2, 3]


@pytest.mark.hint("A call hangs for long. What becomes of everything else in the loop?")
async def test_the_loop_goes_on(solution):
    """Everything else in the loop goes on while a call is at work"""
    gate = Gate()
    running = asyncio.ensure_future(solution.map_blocking(gate, ["held"], 1))
    await gate.reached(1, running)
    await settle(solution)
    assert not running.done()
    gate.open()
    assert await running == ["held"]


@pytest.mark.hint("Somebody else calls map_blocking, and his calls take long. Do you share anything with him?")
async def test_others_do_not_hold_it_up(solution):
    """Many calls of others that take long do not hold it up"""
    gate = Gate()
    others = [asyncio.ensure_future(solution.map_blocking(gate, range(8), 4)) for _ in range(3)]
    for other in others:
        await gate.reached(12, other)
    await settle(solution)
    gate.open()
    assert await asyncio.gather(*others) == [list(range(8))] * 3


@pytest.mark.hint("Each call waits until as many as allowed are at work.")
@pytest.mark.parametrize(
    ("limit", "rounds"), [pytest.param(2, 3, id="two"), pytest.param(5, 2, id="some"), pytest.param(40, 1, id="many")]
)
async def test_as_many_as_allowed(solution, limit, rounds):
    """As many calls as allowed are at work at the same time"""
    meeting = threading.Barrier(limit)

    def meet(item):
        off_the_loop()
        meeting.wait()
        return item

    assert await solution.map_blocking(meet, range(rounds * limit), limit) == list(range(rounds * limit))


@pytest.mark.hint("All calls that were begun are held. How many more are begun?")
@pytest.mark.parametrize("limit", [1, 3], ids=["one", "some"])
async def test_not_more_than_allowed(solution, limit):
    """Not more calls than allowed are at work at the same time, and they begin in order"""
    gate = Gate()
    running = asyncio.ensure_future(solution.map_blocking(gate, range(9), limit))
    await gate.reached(limit, running)
    await settle(solution)
    held = list(gate.entered)
    gate.open()
    assert await running == list(range(9))
    assert sorted(held) == list(range(limit)), f"with a limit of {limit} these calls were at work: {held}"
