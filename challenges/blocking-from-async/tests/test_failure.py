import asyncio

import pytest
from stage import Gate, off_the_loop, settle

pytestmark = pytest.mark.group("failure")


@pytest.mark.hint("What becomes of an exception in another thread?")
@pytest.mark.parametrize("wanted", [0, 4, 7], ids=["the first item", "an item in between", "the last item"])
async def test_a_call_that_fails(solution, wanted):
    """The exception of a call comes out as it is"""

    def function(item):
        off_the_loop()
        if item == wanted:
            raise KeyError("spoon", item)
        return item

    with pytest.raises(KeyError) as caught:
        await solution.map_blocking(function, range(8), 2)
    assert caught.value.args == ("spoon", wanted)


@pytest.mark.hint("The first call has failed. What becomes of those that have not begun?")
async def test_nothing_begins_after_a_failure(solution):
    """After an exception has come out no further call begins"""
    called = []

    def function(item):
        off_the_loop()
        called.append(item)
        if item == 1:
            raise LookupError("one")

    with pytest.raises(LookupError, match="one"):
        await solution.map_blocking(function, range(60), 1)
    # What had begun just before has time to get here.
    await settle(solution)
    so_far = len(called)
    await settle(solution)
    assert len(called) == so_far, f"{len(called) - so_far} more calls began after the failure"
    assert so_far < 60, "all calls were made although the second one had failed"


@pytest.mark.hint("One call has failed, another one is still at work. Who waits for it, and what stops meanwhile?")
async def test_the_loop_goes_on_after_a_failure(solution):
    """The loop goes on though a call is still at work when another one has failed"""
    gate = Gate()

    def function(item):
        if item == "fails":
            raise ValueError("failed")
        return gate(item)

    running = asyncio.ensure_future(solution.map_blocking(function, ["held", "fails"], 2))
    await asyncio.wait({asyncio.ensure_future(gate.held(1)), running}, return_when=asyncio.FIRST_COMPLETED)
    await settle(solution)
    gate.open()
    with pytest.raises(ValueError, match="failed"):
        await running


@pytest.mark.hint("Who tells those that have not begun that nobody wants their results any more? And what does the loop do meanwhile?")
async def test_cancelled(solution):
    """When it is cancelled the loop goes on, and no further call begins"""
    gate = Gate()
    running = asyncio.ensure_future(solution.map_blocking(gate, range(10), 2))
    await gate.reached(2, running)
    running.cancel()
    await settle(solution)
    gate.open()
    with pytest.raises(asyncio.CancelledError):
        await running
    await settle(solution)
    assert sorted(gate.entered) == [0, 1], f"after it was cancelled these calls were made: {sorted(gate.entered)[2:]}"


@pytest.mark.hint("Does anything of a failure stay behind for the next call?")
async def test_again_after_a_failure(solution):
    """After a failure the next call works as usual"""
    with pytest.raises(TypeError):
        await solution.map_blocking(len, [1, 2, 3], 2)
    assert await solution.map_blocking(len, ["a", "bb"], 2) == [1, 2]
