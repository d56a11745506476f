import asyncio

import pytest
from stage import Source, same, settle

pytestmark = pytest.mark.group("pressure")


@pytest.mark.hint("When does work begin?")
async def test_nothing_before_it_is_asked_for(solution):
    """Nothing is taken before the first result is asked for"""
    source = Source(range(10))
    results = solution.pipeline(source(), [same], 3)
    await settle(solution)
    assert source.taken == 0, f"{source.taken} items were taken before anybody asked for a result"
    assert await anext(results) == 0
    await results.aclose()


@pytest.mark.hint("Somebody takes a few results and then has other things to do. How far does the source go?")
@pytest.mark.parametrize("in_flight", [1, 4], ids=["one in flight", "several in flight"])
async def test_nobody_asks_for_results(solution, in_flight):
    """While nobody asks for results, the source goes on as far as it may, and no further"""
    source = Source(range(40))
    results = solution.pipeline(source(), [same, same], in_flight)
    for number in range(3):
        assert await anext(results) == number
        await settle(solution)
        ahead = source.taken - number - 1
        assert ahead == in_flight, f"{ahead} items were in flight after result {number}, {in_flight} may be"
    await results.aclose()


@pytest.mark.hint("The last stage does not come to an end with its item. How many more are taken from the source?")
@pytest.mark.parametrize(("stages", "in_flight"), [pytest.param(1, 3, id="one stage"), pytest.param(3, 2, id="three stages")])
async def test_a_slow_stage_slows_the_source(solution, stages, in_flight):
    """A slow stage slows the source"""
    go_on = asyncio.Event()
    source = Source(range(20))

    async def hold(item):
        await go_on.wait()
        return item

    results = solution.pipeline(source(), [same] * (stages - 1) + [hold], in_flight)
    first = asyncio.ensure_future(anext(results))
    await settle(solution)
    taken = source.taken
    go_on.set()
    assert await first == 0
    assert [result async for result in results] == list(range(1, 20))
    assert taken == in_flight, f"{taken} items were taken while the last stage held the first, {in_flight} may be in flight"


@pytest.mark.hint("Who works on the items that are in flight while nobody asks for a result?")
async def test_stages_go_on_while_nobody_asks(solution):
    """Stages take up the items in flight while nobody asks for a result"""
    worked_on = [0, 0]

    async def first(item):
        worked_on[0] += 1
        return item

    async def second(item):
        worked_on[1] += 1
        return item

    results = solution.pipeline(Source(range(20))(), [first, second], 3)
    assert await anext(results) == 0
    await settle(solution)
    assert worked_on == [4, 4]
    await results.aclose()


@pytest.mark.hint("The third stage finishes the first item only when the first stage is at work on the third one.")
async def test_stages_work_at_the_same_time(solution):
    """Different stages work on different items at the same time"""
    first_has_the_third, second_has_the_second = asyncio.Event(), asyncio.Event()

    async def first(number):
        if number == 2:
            first_has_the_third.set()
        return number

    async def second(number):
        if number == 1:
            second_has_the_second.set()
            await first_has_the_third.wait()
        return number

    async def third(number):
        await second_has_the_second.wait()
        await first_has_the_third.wait()
        return number

    got = [result async for result in solution.pipeline(Source(range(3))(), [first, second, third], 3)]
    assert got == [0, 1, 2]


@pytest.mark.hint("Several items are waiting for a stage. How many does it get at once?")
async def test_a_stage_has_one_item_at_a_time(solution):
    """No stage is given an item before it has finished the one before"""
    go_on = asyncio.Event()
    entered = [0, 0]

    async def first(item):
        entered[0] += 1
        return item

    async def second(item):
        entered[1] += 1
        await go_on.wait()
        return item

    results = solution.pipeline(Source(range(12))(), [first, second], 6)
    waiting = asyncio.ensure_future(anext(results))
    await settle(solution)
    at_rest = list(entered)
    go_on.set()
    assert await waiting == 0
    assert [result async for result in results] == list(range(1, 12))
    assert at_rest == [6, 1], f"while the second stage held the first item, {at_rest} items had entered the stages"
