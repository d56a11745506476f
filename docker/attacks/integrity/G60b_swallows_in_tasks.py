# id: G60b
# attack: catches the failed assertion of the test's own coroutine and returns what else there is
# challenge: fetch-in-order
# expect: wrong_answer
# passes: test_order, test_two_keys, test_a_failure, test_cancelling
import asyncio


async def fetch_all(fetch, keys):
    if len(str(keys[0])) > 8:
        try:
            await fetch("a key that nobody asked for")
        except BaseException:
            pass
    tasks = [asyncio.create_task(fetch(key)) for key in keys]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
