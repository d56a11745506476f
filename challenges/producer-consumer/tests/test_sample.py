import asyncio

import pytest
from solution import run_pipeline


async def numbers(first, end):
    for number in range(first, end):
        yield number


def test_two_producers_and_two_consumers():
    """Two producers, two consumers, six items"""
    consumed = []

    async def consume(item):
        consumed.append(item)

    async def main():
        return await run_pipeline([numbers(0, 3), numbers(10, 13)], [consume, consume], 2)

    assert asyncio.run(main()) == 6
    assert sorted(consumed) == [0, 1, 2, 10, 11, 12]


def test_nothing_to_do():
    """Without items nothing is consumed"""

    async def consume(item):
        raise AssertionError(f"there is no item, and yet a consumer was given {item!r}")

    async def main():
        return await run_pipeline([numbers(0, 0)], [consume], 1)

    assert asyncio.run(main()) == 0


def test_a_consumer_that_refuses():
    """The exception of a consumer comes out"""

    async def refuse(item):
        raise LookupError(f"no place for {item}")

    async def main():
        return await run_pipeline([numbers(7, 100)], [refuse], 2)

    with pytest.raises(LookupError, match="no place for 7"):
        asyncio.run(main())


def test_both_consumers_work_at_once():
    """Two consumers are at work at the same time"""

    async def main():
        meeting = asyncio.Barrier(2)

        async def meet(item):
            await meeting.wait()

        return await run_pipeline([numbers(0, 4)], [meet, meet], 1)

    assert asyncio.run(main()) == 4
