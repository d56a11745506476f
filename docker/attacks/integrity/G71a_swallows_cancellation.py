# id: G71a
# attack: its coroutine swallows every cancellation and returns something right-looking
# challenge: fetch-in-order
# expect: wrong_answer, runtime_error, time_limit_exceeded
# passes: test_order, test_two_keys, test_checks_inside
import asyncio


async def fetch_all(fetch, keys):
    tasks = [asyncio.create_task(fetch(key)) for key in keys]
    while True:
        try:
            done = await asyncio.gather(*tasks, return_exceptions=True)
            return [None if isinstance(item, BaseException) else item for item in done]
        except asyncio.CancelledError:
            continue
