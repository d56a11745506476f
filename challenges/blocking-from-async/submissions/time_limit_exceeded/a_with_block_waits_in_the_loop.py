# fails: test_the_loop_goes_on_after_a_failure, test_cancelled
import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context


async def map_blocking(function, items, limit):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(limit) as executor:
        # A context can be entered by one thread at a time, so each call gets a copy.
        calls = [loop.run_in_executor(executor, copy_context().run, function, item) for item in items]
        return await asyncio.gather(*calls)
