import asyncio
from itertools import chain

import pytest
from stage import Ticket, collecting, consume_from_full, produce, settle

pytestmark = pytest.mark.group("delivery")


@pytest.mark.hint("Count what was consumed, and look for items lost or handed out twice.")
async def test_every_item_exactly_once(solution):
    """Every item of every producer is consumed exactly once"""
    baskets = [[] for _ in range(4)]
    producers = [produce(range(start, start + 30)) for start in (0, 100, 200)]
    assert await solution.run_pipeline(producers, [collecting(basket) for basket in baskets], 3) == 90
    assert sorted(chain(*baskets)) == [*range(30), *range(100, 130), *range(200, 230)]


@pytest.mark.hint("First in, first out.")
@pytest.mark.parametrize("maxsize", [1, 5, 100], ids=["room for one", "room for some", "room for all"])
async def test_one_producer_keeps_its_order(solution, maxsize):
    """A single consumer is given the items of a single producer in their order"""
    count, consumed = await consume_from_full(solution.run_pipeline, [produce(range(20))], maxsize)
    assert count == 20
    assert consumed == list(range(20))


@pytest.mark.hint("Items of different producers may mix, those of one may not change places.")
async def test_each_producer_keeps_its_order(solution):
    """The items of each of several producers are handed out in their order"""
    producers = [produce([(name, number) for number in range(12)]) for name in "abc"]
    count, consumed = await consume_from_full(solution.run_pipeline, producers, 4)
    assert count == 36
    for name in "abc":
        assert [number for owner, number in consumed if owner == name] == list(range(12))


@pytest.mark.hint("Who says that nothing more will come when there was nobody to say it?")
async def test_without_producers(solution):
    """Without producers the pipeline ends at once"""
    assert await solution.run_pipeline([], [collecting([]), collecting([])], 2) == 0


@pytest.mark.hint("Producers may be at their end from the start.")
async def test_producers_without_items(solution):
    """Producers without items are no trouble beside one that has some"""
    consumed = []
    producers = [produce([]), produce(["only"]), produce([])]
    assert await solution.run_pipeline(producers, [collecting(consumed)], 2) == 1
    assert consumed == ["only"]


@pytest.mark.hint("How does a consumer know that there is nothing more? Could the same thing be an item?")
async def test_items_that_look_like_an_end(solution):
    """Items that look like nothing or like an end are items"""
    items = [None, 0, False, "", (), "STOP", "DONE", -1, None, "last"]
    count, consumed = await consume_from_full(solution.run_pipeline, [produce(items)], 3)
    assert count == len(items)
    assert consumed == items
    assert [type(item) for item in consumed] == [type(item) for item in items]


@pytest.mark.hint("Do consumers that never got an item let the pipeline end?")
async def test_more_consumers_than_items(solution):
    """More consumers than items"""
    consumed = []
    assert await solution.run_pipeline([produce("xy")], [collecting(consumed)] * 6, 2) == 2
    assert sorted(consumed) == ["x", "y"]


@pytest.mark.hint("What becomes of consumers that wait for an item when there will be no more?")
async def test_no_task_is_left(solution, pending_tasks):
    """When the pipeline has ended, no task of it is left"""
    assert await solution.run_pipeline([produce("abc"), produce("de")], [collecting([]) for _ in range(4)], 2) == 5
    await settle(solution.run_pipeline)
    left = pending_tasks()
    assert left == 0, f"{left} tasks were left behind by pipelines that had ended"


@pytest.mark.hint("Equal items are different items.")
async def test_equal_items(solution):
    """Equal items of several producers all count"""
    consumed = []
    assert await solution.run_pipeline([produce(["same"] * 5), produce(["same"] * 5)], [collecting(consumed)], 2) == 10
    assert consumed == ["same"] * 10


@pytest.mark.hint("Items need not be hashable, nor comparable with each other.")
async def test_items_of_every_kind(solution):
    """Items that cannot be hashed or compared are no trouble"""
    items = [[2], {"one": 1}, {3}, "four", 5, [2]]
    count, consumed = await consume_from_full(solution.run_pipeline, [produce(items)], 3)
    assert count == len(items)
    assert consumed == items


@pytest.mark.hint("A producer is whatever works with async for. Which methods does that need?")
async def test_producers_that_are_no_generators(solution):
    """Any async iterable can be a producer"""
    consumed = []
    assert await solution.run_pipeline([Ticket("abc"), produce("de")], [collecting(consumed)], 2) == 5
    assert sorted(consumed) == ["a", "b", "c", "d", "e"]


@pytest.mark.hint("Is anything shared between two calls of run_pipeline?")
async def test_two_pipelines_at_once(solution):
    """Two pipelines at once do not mix"""
    small, large = [], []
    results = await asyncio.gather(
        solution.run_pipeline([produce(range(5))], [collecting(small)], 1),
        solution.run_pipeline([produce(range(100, 112))], [collecting(large)], 2),
    )
    assert results == [5, 12]
    assert (small, large) == (list(range(5)), list(range(100, 112)))
