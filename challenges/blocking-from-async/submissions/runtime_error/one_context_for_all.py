# fails: test_in_several_threads_at_once
import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context


async def map_blocking(function, items, limit):
    loop = asyncio.get_running_loop()
    executor = ThreadPoolExecutor(limit)
    context = copy_context()
    try:
        calls = [loop.run_in_executor(executor, context.run, function, item) for item in items]
        return await asyncio.gather(*calls)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
