# fails: test_the_order_of_the_items
import asyncio
import contextvars
import functools
from concurrent.futures import ThreadPoolExecutor


async def map_blocking(function, items, limit):
    """So many tasks as calls may be at work; each takes the next item when its thread has come back."""
    loop = asyncio.get_running_loop()
    todo = enumerate(items)
    results = []

    async def work():
        for number, item in todo:
            call = functools.partial(contextvars.copy_context().run, function, item)
            results.append(await loop.run_in_executor(threads, call))

    threads = ThreadPoolExecutor(max_workers=limit)
    workers = [asyncio.create_task(work()) for _ in range(limit)]
    try:
        await asyncio.gather(*workers)
    finally:
        for worker in workers:
            worker.cancel()
        threads.shutdown(wait=False)
    return results
