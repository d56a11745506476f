# fails: test_off_the_loop
import asyncio


async def map_blocking(function, items, limit):
    slots = asyncio.Semaphore(limit)

    async def call(item):
        async with slots:
            return function(item)

    return await asyncio.gather(*[call(item) for item in items])
