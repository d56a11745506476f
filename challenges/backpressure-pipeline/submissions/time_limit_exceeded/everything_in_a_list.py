# fails: test_nobody_asks_for_results, test_a_slow_stage_slows_the_source
import asyncio


async def pipeline(source, stages, in_flight):
    slots = asyncio.Semaphore(in_flight)
    locks = [asyncio.Lock() for _ in stages]

    async def carry(item):
        async with slots:
            for stage, lock in zip(stages, locks):
                async with lock:
                    item = await stage(item)
            return item

    tasks = [asyncio.create_task(carry(item)) async for item in source]
    try:
        for task in tasks:
            yield await task
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if hasattr(source, "aclose"):
            await source.aclose()
