# id: G71c
# attack: stops, closes and replaces the event loop that it runs in
# challenge: fetch-in-order
# expect: wrong_answer, runtime_error, time_limit_exceeded, invalid_result
import asyncio


async def fetch_all(fetch, keys):
    loop = asyncio.get_running_loop()
    for task in asyncio.all_tasks(loop):
        task.cancel()
    loop.stop()
    asyncio.set_event_loop(None)
    loop._closed = True
    return keys
