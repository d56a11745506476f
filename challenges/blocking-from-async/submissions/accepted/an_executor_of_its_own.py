import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context


async def map_blocking(function, items, limit):
    loop = asyncio.get_running_loop()
    executor = ThreadPoolExecutor(limit)
    try:
        # A context can be entered by one thread at a time, so each call gets a copy.
        calls = [loop.run_in_executor(executor, copy_context().run, function, item) for item in items]
        return await asyncio.gather(*calls)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
