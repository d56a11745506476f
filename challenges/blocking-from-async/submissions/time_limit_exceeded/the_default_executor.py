# fails: test_as_many_as_allowed
import asyncio


async def map_blocking(function, items, limit):
    slots = asyncio.Semaphore(limit)

    async def call(item):
        async with slots:
            return await asyncio.to_thread(function, item)

    tasks = [asyncio.create_task(call(item)) for item in items]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
