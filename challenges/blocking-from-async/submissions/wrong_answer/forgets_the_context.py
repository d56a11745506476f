# fails: test_the_callers_context
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def map_blocking(function, items, limit):
    loop = asyncio.get_running_loop()
    executor = ThreadPoolExecutor(limit)
    try:
        calls = [loop.run_in_executor(executor, function, item) for item in items]
        return await asyncio.gather(*calls)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
