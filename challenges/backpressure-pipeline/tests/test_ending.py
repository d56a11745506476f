import asyncio

import pytest
from stage import Held, Source, Ticket, same, settle

pytestmark = pytest.mark.group("ending")


def refusing(wanted, failure):
    async def stage(item):
        if item == wanted:
            raise failure
        return item

    return stage


async def until(reached, waiting):
    """Waits for `reached` while somebody waits for a result."""
    reached = asyncio.ensure_future(reached)
    await asyncio.wait({reached, waiting}, return_when=asyncio.FIRST_COMPLETED)
    if not reached.done():
        reached.cancel()
        pytest.fail(f"the pipeline gave {waiting.result()!r} too early")


@pytest.mark.hint("What becomes of an exception that a stage raises?")
@pytest.mark.parametrize("wanted", [0, 5, 9], ids=["the first item", "an item in between", "the last item"])
async def test_a_stage_that_fails(solution, wanted):
    """The exception of a failing stage comes out as it is, and nothing of what follows"""
    got = []
    with pytest.raises(LookupError, match="no such item"):
        async for result in solution.pipeline(
            Source(range(10))(), [same, refusing(wanted, LookupError("no such item")), same], 3
        ):
            got.append(result)
    assert got == list(range(len(got)))
    assert len(got) <= wanted


@pytest.mark.hint("What becomes of an exception that the source raises?")
@pytest.mark.parametrize("given", [0, 6], ids=["before its first item", "after some items"])
async def test_a_source_that_fails(solution, given):
    """The exception of a failing source comes out as it is"""
    with pytest.raises(ValueError, match="the well is dry"):
        async for _ in solution.pipeline(Source(range(given), ValueError("the well is dry"))(), [same, same], 2):
            pass


@pytest.mark.hint("Is there anything to come after a failure?")
async def test_after_a_failure_it_is_at_its_end(solution):
    """After a failure there are no more results"""
    source = Source(range(10))
    results = solution.pipeline(source(), [refusing(0, KeyError("gone"))], 2)
    with pytest.raises(KeyError, match="gone"):
        await anext(results)
    with pytest.raises(StopAsyncIteration):
        pytest.fail(f"after the failure came {await anext(results)!r}")
    assert source.ended, "the source was not closed when the exception came out"


@pytest.mark.hint("Cancelling only asks for an end. When has it come?")
async def test_after_a_failing_stage_nobody_is_at_work(solution):
    """When a stage has failed, the others are cancelled and awaited before its exception comes out"""
    held = Held()

    async def fail_when_the_others_are_at_work(_item):
        await held.at_work(1)
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        await anext(solution.pipeline(held.source("first"), [same, fail_when_the_others_are_at_work], 3))
    assert held.inside == 0, f"{held.inside} were still at work when the exception came out"


@pytest.mark.hint("The source fails while a stage is at work on an item. Who tells the stage?")
async def test_after_a_failing_item_nobody_is_at_work(solution):
    """When an item has failed, the stages at work on the next ones are cancelled and awaited"""
    held = Held()

    async def hold_the_second(item):
        if item == "b":
            await held.stage(item)
        return item

    async def fail_when_the_others_are_at_work(_item):
        await held.at_work(1)
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        await anext(solution.pipeline(Source("abc")(), [hold_the_second, fail_when_the_others_are_at_work], 3))
    assert held.inside == 0, f"{held.inside} were still at work when the exception came out"


@pytest.mark.hint("Whoever iterates has seen enough. Who tells the stages and the source?")
async def test_closed_early(solution, pending_tasks):
    """Closed early, it leaves nobody at work and no task behind"""
    held = Held()

    async def hold_the_second(item):
        if item == "b":
            await held.stage(item)
        return item

    results = solution.pipeline(held.source("a", "b"), [same, hold_the_second], 3)
    assert await anext(results) == "a"
    await held.at_work(2)
    await results.aclose()
    assert held.inside == 0, f"{held.inside} were still at work when the pipeline had been closed"
    await settle(solution)
    left = pending_tasks()
    assert left == 0, f"{left} tasks were left behind by pipelines that had ended"


@pytest.mark.hint("Who tells the stages and the source that nobody waits for a result any more?")
async def test_cancelled_from_outside(solution, pending_tasks):
    """When the task that waits for a result is cancelled, nobody is left at work"""
    held = Held()
    results = solution.pipeline(held.source("a"), [held.stage], 2)
    waiting = asyncio.ensure_future(anext(results))
    await until(held.at_work(2), waiting)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert held.inside == 0, f"{held.inside} were still at work when the waiting task was cancelled"
    await settle(solution)
    left = pending_tasks()
    assert left == 0, f"{left} tasks were left behind by pipelines that had ended"


@pytest.mark.hint("A source may hold a file or a connection. Who closes it?")
async def test_the_source_is_closed(solution):
    """A source that is not at its end is closed when the pipeline is"""
    source = Source(range(10))
    results = solution.pipeline(source(), [same], 2)
    assert [await anext(results), await anext(results)] == [0, 1]
    await settle(solution)
    assert not source.ended
    await results.aclose()
    assert source.ended, "the source was not closed"


@pytest.mark.hint("Not everything that works with async for can be closed.")
async def test_a_source_that_cannot_be_closed(solution):
    """A source that has no aclose is no trouble when the pipeline is closed"""
    results = solution.pipeline(Ticket("abcdef"), [same], 2)
    assert await anext(results) == "a"
    await results.aclose()


@pytest.mark.hint("Is every task that you started at its end?")
async def test_no_task_is_left(solution, pending_tasks):
    """When the results are at their end, or a stage has failed, no task is left"""
    assert [result async for result in solution.pipeline(Source("abc")(), [same, same], 2)] == ["a", "b", "c"]
    with pytest.raises(LookupError):
        await anext(solution.pipeline(Source("abc")(), [same, refusing("a", LookupError("a"))], 2))
    await settle(solution)
    left = pending_tasks()
    assert left == 0, f"{left} tasks were left behind by pipelines that had ended"
