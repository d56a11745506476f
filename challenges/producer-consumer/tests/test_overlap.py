import asyncio

import pytest
from stage import collecting, produce, settle, until

pytestmark = pytest.mark.group("overlap")


@pytest.mark.hint("Each consumer waits until all the others are at work too.")
async def test_consumers_work_at_the_same_time(solution):
    """All consumers are at work at the same time"""
    meeting = asyncio.Barrier(3)

    async def meet(_item):
        await meeting.wait()

    assert await solution.run_pipeline([produce(range(6))], [meet, meet, meet], 2) == 6


@pytest.mark.hint("Each producer waits until all the others have been asked for an item too.")
async def test_producers_work_at_the_same_time(solution):
    """All producers are at work at the same time"""
    meeting = asyncio.Barrier(3)
    consumed = []

    async def meet(item):
        await meeting.wait()
        yield item

    producers = [meet("a"), meet("b"), meet("c")]
    assert await solution.run_pipeline(producers, [collecting(consumed)], 3) == 3
    assert sorted(consumed) == ["a", "b", "c"]


@pytest.mark.hint("The second item is made only when the first one is consumed.")
async def test_items_are_consumed_while_others_are_made(solution):
    """An item is consumed before its producer has made all the others"""
    arrived = [asyncio.Event() for _ in range(4)]

    async def one_after_the_other():
        for number, event in enumerate(arrived):
            yield number
            await event.wait()

    async def consume(number):
        arrived[number].set()

    assert await solution.run_pipeline([one_after_the_other()], [consume], 2) == 4


@pytest.mark.hint("There is room for two items, so a busy consumer does not hold up the producer.")
async def test_producers_go_on_while_consumers_are_busy(solution):
    """As long as there is room, a producer goes on while the consumer is busy"""
    third_is_asked_for = asyncio.Event()

    async def numbers():
        yield 1
        yield 2
        third_is_asked_for.set()
        yield 3

    async def consume(_number):
        await third_is_asked_for.wait()

    assert await solution.run_pipeline([numbers()], [consume], 2) == 3


@pytest.mark.hint("One consumer is busy for good until the others have done the rest.")
async def test_a_slow_consumer_holds_up_nobody(solution):
    """A consumer that is busy for long leaves the other items to the others"""
    rest_is_done = asyncio.Event()
    done_by_others = []

    async def consume(item):
        if item == 0:
            await rest_is_done.wait()
            return
        done_by_others.append(item)
        if len(done_by_others) == 9:
            rest_is_done.set()

    assert await solution.run_pipeline([produce(range(10))], [consume, consume], 1) == 10
    assert sorted(done_by_others) == list(range(1, 10))


@pytest.mark.hint("One producer makes nothing until the other one is at its end.")
async def test_a_slow_producer_holds_up_nobody(solution):
    """A producer that takes long leaves the way free for the others"""
    quick_is_done = asyncio.Event()
    consumed = []

    async def slow():
        await quick_is_done.wait()
        yield "slow"

    async def quick():
        for number in range(8):
            yield number
        quick_is_done.set()

    assert await solution.run_pipeline([slow(), quick()], [collecting(consumed)], 2) == 9
    assert sorted(map(str, consumed)) == [*"01234567", "slow"]


@pytest.mark.hint("A consumer that has not finished must not be called again.")
async def test_a_consumer_has_one_item_at_a_time(solution):
    """No consumer is called again before it has finished"""
    busy = [False, False]
    called_twice = []
    both_are_busy, go_on = asyncio.Event(), asyncio.Event()

    def careful(number):
        async def consume(item):
            if busy[number]:
                called_twice.append(item)
            busy[number] = True
            if all(busy):
                both_are_busy.set()
            await go_on.wait()
            busy[number] = False

        return consume

    producers, consumers = [produce(range(12)), produce(range(12))], [careful(0), careful(1)]
    pipeline = asyncio.ensure_future(solution.run_pipeline(producers, consumers, 3))
    await until(both_are_busy.wait(), pipeline)
    await settle(solution.run_pipeline)
    go_on.set()
    assert await pipeline == 24
    assert not called_twice, f"a consumer that was still busy was also given {called_twice}"


@pytest.mark.hint("How many items can have left the producers while all the consumers are busy with their first one?")
@pytest.mark.parametrize(
    ("producers", "consumers", "maxsize"),
    [
        pytest.param(1, 1, 1, id="one of each"),
        pytest.param(3, 2, 2, id="several of each"),
        pytest.param(1, 2, 5, id="more room"),
    ],
)
async def test_back_pressure(solution, producers, consumers, maxsize):
    """Producers are held up while the consumers are busy and the room is taken"""
    made = entered = 0
    all_are_busy, go_on = asyncio.Event(), asyncio.Event()

    async def make():
        nonlocal made
        for number in range(30):
            made += 1
            yield number

    async def hold(_item):
        nonlocal entered
        entered += 1
        if entered >= consumers:
            all_are_busy.set()
        await go_on.wait()

    sources = [make() for _ in range(producers)]
    pipeline = asyncio.ensure_future(solution.run_pipeline(sources, [hold] * consumers, maxsize))
    await until(all_are_busy.wait(), pipeline)
    await settle(solution.run_pipeline)
    most = consumers + maxsize + producers
    held_up = made
    go_on.set()
    assert await pipeline == 30 * producers
    assert held_up <= most, (
        f"{held_up} items had been taken from {producers} producers while {consumers} consumers were busy "
        f"and {maxsize} could wait; {most} is the most"
    )
