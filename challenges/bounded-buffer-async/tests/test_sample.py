import asyncio

import pytest
from solution import Buffer, Closed


async def test_first_in_first_out():
    """The oldest item comes out first"""
    buffer = Buffer(2)
    await buffer.put("a")
    await buffer.put("b")
    assert len(buffer) == 2
    assert [await buffer.get(), await buffer.get()] == ["a", "b"]


async def test_a_fast_producer():
    """A producer that is faster has to wait"""
    buffer = Buffer(2)

    async def produce():
        for number in range(10):
            await buffer.put(number)

    producer = asyncio.create_task(produce())
    assert [await buffer.get() for _ in range(10)] == list(range(10))
    await producer


async def test_what_is_left():
    """What is in a closed buffer can still be fetched"""
    buffer = Buffer(3)
    await buffer.put("a")
    buffer.close()
    assert await buffer.get() == "a"
    with pytest.raises(Closed):
        await buffer.get()
