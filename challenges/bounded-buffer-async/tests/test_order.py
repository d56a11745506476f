import asyncio
from collections import Counter
from itertools import chain

import pytest
from stage import Line

pytestmark = pytest.mark.group("order")


@pytest.mark.hint("Does your buffer take from the end at which it adds?")
async def test_order_while_it_fills_and_empties(solution):
    """Items keep their order while the buffer fills and empties"""
    buffer = solution.Buffer(3)
    got = []
    for number in range(0, 12, 2):
        await buffer.put(number)
        await buffer.put(number + 1)
        got += [await buffer.get(), await buffer.get()]
    assert got == list(range(12))


@pytest.mark.hint("How do you tell an item from no item?")
async def test_items_that_look_like_nothing(solution):
    """Items that look like nothing are items"""
    buffer = solution.Buffer(5)
    items = [None, 0, False, "", []]
    for item in items:
        await buffer.put(item)
    assert len(buffer) == 5
    got = [await buffer.get() for _ in items]
    assert [(type(item), item) for item in got] == [(type(item), item) for item in items]


@pytest.mark.hint("What does len say after a put, and after a get?")
async def test_the_length(solution):
    """The length is the number of items held"""
    buffer = solution.Buffer(4)
    lengths = [len(buffer)]
    for item in "xyz":
        await buffer.put(item)
        lengths.append(len(buffer))
    await buffer.get()
    lengths.append(len(buffer))
    assert lengths == [0, 1, 2, 3, 2]


@pytest.mark.hint("What does put do when the buffer is full, and until when?")
async def test_put_waits_for_room(solution):
    """A put waits as long as there is no room"""
    buffer = solution.Buffer(2)
    await buffer.put("a")
    await buffer.put("b")
    line = Line(solution, buffer)
    waiting = await line.put("c")
    assert not waiting.done(), "put came back though the buffer was full"
    assert len(buffer) == 2
    assert await buffer.get() == "a"
    await waiting
    assert [await buffer.get(), await buffer.get()] == ["b", "c"]


@pytest.mark.hint("What does get do when the buffer is empty, and until when?")
async def test_get_waits_for_an_item(solution):
    """A get waits as long as there is no item"""
    buffer = solution.Buffer(1)
    line = Line(solution, buffer)
    waiting = await line.get("early")
    assert not waiting.done(), "get came back though the buffer was empty"
    await buffer.put("late")
    await waiting
    assert line.order == [("early", "late")]
    assert len(buffer) == 0


@pytest.mark.hint("Is anybody forgotten when many tasks wait on both sides?")
@pytest.mark.parametrize("capacity", [1, 3], ids=["room for one", "room for some"])
async def test_many_producers_and_consumers(solution, capacity):
    """With many tasks every item reaches one consumer, and each gets those of one producer in order"""
    buffer = solution.Buffer(capacity)
    batches = [[(name, number) for number in range(8)] for name in "abcd"]

    async def produce(batch):
        for item in batch:
            await buffer.put(item)

    async def consume():
        return [await buffer.get() for _ in range(8)]

    consumers = [asyncio.create_task(consume()) for _ in range(4)]
    await asyncio.gather(*map(produce, batches))
    taken = [await consumer for consumer in consumers]
    assert Counter(chain(*taken)) == Counter(chain(*batches))
    for basket in taken:
        for name in "abcd":
            numbers = [number for owner, number in basket if owner == name]
            assert numbers == sorted(numbers), f"a consumer got the items of {name} in the order {numbers}"


@pytest.mark.hint("Is anything shared between two buffers?")
async def test_two_buffers(solution):
    """Two buffers have nothing to do with each other"""
    first, second = solution.Buffer(1), solution.Buffer(2)
    await first.put("one")
    await second.put("two")
    await second.put("three")
    first.close()
    assert (len(first), len(second)) == (1, 2)
    assert [await second.get(), await second.get(), await first.get()] == ["two", "three", "one"]
