import asyncio

import pytest
from stage import Held, collecting, produce, settle, until

pytestmark = pytest.mark.group("failure")


async def failing(items, failure):
    for item in items:
        yield item
    raise failure


def refusing(wanted, failure):
    async def consume(item):
        if item == wanted:
            raise failure

    return consume


@pytest.mark.hint("What becomes of an exception that a producer raises?")
async def test_a_producer_that_fails(solution):
    """The exception of a failing producer comes out as it is"""
    with pytest.raises(LookupError, match="the well is dry"):
        await solution.run_pipeline([failing("abc", LookupError("the well is dry"))], [collecting([])], 2)


@pytest.mark.hint("What becomes of an exception that a producer raises before its first item?")
async def test_a_producer_that_fails_at_once(solution):
    """A producer that fails at once is not taken for an empty one"""
    with pytest.raises(ValueError, match="no start"):
        await solution.run_pipeline([produce("ab"), failing([], ValueError("no start"))], [collecting([])], 1)


@pytest.mark.hint("Who empties the queue when the only consumer is gone, and who is waiting for room in it?")
async def test_a_consumer_that_fails(solution):
    """The exception of a failing consumer comes out, though producers are waiting for room"""
    with pytest.raises(KeyError, match="spoon"):
        await solution.run_pipeline([produce(range(50)), produce(range(50))], [refusing(3, KeyError("spoon"))], 1)


@pytest.mark.hint("One of several consumers fails; the others have nothing to do with it.")
async def test_one_of_several_consumers_fails(solution):
    """One failing consumer of several ends the pipeline"""
    consumers = [refusing(5, ArithmeticError("five")) for _ in range(3)]
    with pytest.raises(ArithmeticError, match="five"):
        await solution.run_pipeline([produce(range(100))], consumers, 2)


@pytest.mark.hint("The last item fails when the producers are long at their end.")
async def test_the_last_item_fails(solution):
    """A failure at the very last item is not lost"""
    with pytest.raises(ValueError, match="the last straw"):
        await solution.run_pipeline([produce(range(10))], [refusing(9, ValueError("the last straw"))], 20)


@pytest.mark.hint("Cancelling only asks for an end. When has it come?")
async def test_after_a_failing_producer_nobody_is_at_work(solution):
    """When a producer has failed, the others are cancelled and awaited before its exception comes out"""
    held = Held()

    async def fail_when_the_others_are_at_work():
        yield "for the held consumer"
        await held.at_work(2)
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        await solution.run_pipeline([fail_when_the_others_are_at_work(), held.produce()], [held.consume], 2)
    assert held.inside == 0, f"{held.inside} producers or consumers were still at work when the exception came out"


@pytest.mark.hint("Cancelling only asks for an end. When has it come?")
async def test_after_a_failing_consumer_nobody_is_at_work(solution):
    """When a consumer has failed, the others are cancelled and awaited before its exception comes out"""
    held = Held()

    async def fail_when_the_others_are_at_work(_item):
        await held.at_work(2)
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        consumers = [fail_when_the_others_are_at_work, held.consume]
        await solution.run_pipeline([produce("abcdef"), held.produce()], consumers, 2)
    assert held.inside == 0, f"{held.inside} producers or consumers were still at work when the exception came out"


@pytest.mark.hint("A second exception, raised while the first one is being dealt with, must not take its place.")
async def test_the_first_failure_is_the_one(solution):
    """A failure while the others are being cancelled does not hide the first one"""
    at_work = asyncio.Event()

    async def first(_item):
        await at_work.wait()
        raise KeyError("the first")

    async def second(_item):
        at_work.set()
        try:
            await asyncio.Event().wait()
        finally:
            raise ValueError("the second")

    with pytest.raises(KeyError, match="the first"):
        await solution.run_pipeline([produce("ab")], [first, second], 1)


@pytest.mark.hint("Is everything really over when the exception comes out?")
async def test_nothing_is_consumed_after_a_failure(solution):
    """After the failure has come out no consumer is called any more"""
    consumed = []

    async def consume(item):
        if item == 4:
            raise LookupError("four")
        consumed.append(item)

    with pytest.raises(LookupError, match="four"):
        await solution.run_pipeline([produce(range(40)), produce(range(100, 140))], [consume, consume], 3)
    so_far = list(consumed)
    await settle(solution.run_pipeline)
    assert consumed == so_far, f"after the failure {len(consumed) - len(so_far)} more items were consumed"


@pytest.mark.hint("Is every task that you started at its end, whichever of them failed?")
async def test_no_task_is_left_after_a_failure(solution, pending_tasks):
    """When the exception has come out, no task is left"""
    with pytest.raises(LookupError, match="two"):
        consumers = [refusing(2, LookupError("two")) for _ in range(3)]
        await solution.run_pipeline([produce(range(20)), produce([])], consumers, 1)
    await settle(solution.run_pipeline)
    left = pending_tasks()
    assert left == 0, f"{left} tasks were left behind by a pipeline that had failed"


@pytest.mark.hint("Who tells the producers and consumers that run_pipeline itself is cancelled?")
async def test_cancelled_from_outside(solution, pending_tasks):
    """Cancelled from outside, it leaves no producer and no consumer at work"""
    held = Held()
    producers, consumers = [produce("abcd"), held.produce()], [held.consume, held.consume]
    pipeline = asyncio.ensure_future(solution.run_pipeline(producers, consumers, 2))
    await until(held.at_work(3), pipeline)
    pipeline.cancel()
    with pytest.raises(asyncio.CancelledError):
        await pipeline
    assert held.inside == 0, f"{held.inside} producers or consumers were still at work after run_pipeline was cancelled"
    await settle(solution.run_pipeline)
    left = pending_tasks()
    assert left == 0, f"{left} tasks were left behind by a pipeline that was cancelled"


@pytest.mark.hint("Does anything of a pipeline that failed stay behind for the next one?")
async def test_another_pipeline_after_a_failure(solution):
    """After a failure the next pipeline works as usual"""
    with pytest.raises(LookupError):
        await solution.run_pipeline([failing("ab", LookupError("gone"))], [collecting([])], 1)
    consumed = []
    assert await solution.run_pipeline([produce("xyz")], [collecting(consumed)], 1) == 3
    assert consumed == ["x", "y", "z"]
