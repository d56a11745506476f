import asyncio

import pytest
from stage import Source, Ticket, double, same

pytestmark = pytest.mark.group("results")


async def results(solution, items, stages, in_flight):
    return [result async for result in solution.pipeline(Source(items)(), stages, in_flight)]


@pytest.mark.hint("Which result belongs to which item?")
@pytest.mark.parametrize("in_flight", [1, 3, 50], ids=["one in flight", "some in flight", "all in flight"])
async def test_results_in_order(solution, in_flight):
    """There is one result for each item, in order"""

    async def less_one(number):
        return number - 1

    async def squared(number):
        return number * number

    assert await results(solution, range(20), [squared, less_one, double], in_flight) == [
        2 * (number * number - 1) for number in range(20)
    ]


@pytest.mark.hint("What is the result of an item that goes through no stage?")
async def test_no_stages(solution):
    """Without stages the items are the results"""
    assert await results(solution, "abcde", [], 2) == list("abcde")


@pytest.mark.hint("How do you know that there will be no more items when there was none?")
async def test_no_items(solution):
    """Without items no stage is called"""
    called = []

    async def stage(item):
        called.append(item)

    assert await results(solution, [], [stage, stage], 2) == []
    assert not called


@pytest.mark.hint("How do you tell the end from an item? Could the same thing be an item?")
async def test_items_that_look_like_nothing(solution):
    """Items and results that look like nothing, or like an end, count like any other"""
    items = [None, 0, False, "", (), "STOP", None]
    got = await results(solution, items, [same, same], 2)
    assert [(type(item), item) for item in got] == [(type(item), item) for item in items]


@pytest.mark.hint("A stage is quick with one item and slow with the one before.")
async def test_a_quick_item_does_not_overtake(solution):
    """Results keep their order whatever the stages take for each"""
    second_is_taken = asyncio.Event()

    async def slow_with_the_first(number):
        if number == 0:
            await second_is_taken.wait()
        return number

    async def numbers():
        for number in range(4):
            if number == 2:
                second_is_taken.set()
            yield number

    got = [result async for result in solution.pipeline(numbers(), [slow_with_the_first, same], 3)]
    assert got == [0, 1, 2, 3]


@pytest.mark.hint("In which order do the items come to the second stage?")
async def test_every_stage_gets_the_items_in_order(solution):
    """Every stage is called once for each item, in order"""
    calls = [[], []]

    async def first(item):
        calls[0].append(item)
        for _ in range(item % 3):
            await asyncio.sleep(0)
        return item

    async def second(item):
        calls[1].append(item)
        return item

    assert await results(solution, range(12), [first, second], 5) == list(range(12))
    assert calls == [list(range(12)), list(range(12))]


@pytest.mark.hint("A source is whatever works with async for. Which methods does that need?")
async def test_a_source_that_is_no_generator(solution):
    """Any async iterable can be a source"""
    assert [result async for result in solution.pipeline(Ticket("xyz"), [double], 2)] == ["xx", "yy", "zz"]


@pytest.mark.hint("Is anything shared between two pipelines?")
async def test_two_pipelines_at_once(solution):
    """Two pipelines at once do not mix"""
    assert await asyncio.gather(
        results(solution, range(6), [double, same], 2), results(solution, "abc", [double], 1)
    ) == [[0, 2, 4, 6, 8, 10], ["aa", "bb", "cc"]]
