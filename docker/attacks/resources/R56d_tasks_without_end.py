# id: R56d
# attack: ten thousand fetches at the same time, and tasks left behind
# challenge: limits-callbacks
# expect: invalid_result, time_limit_exceeded, memory_limit_exceeded, runtime_error
import asyncio


def through(apply):
    return asyncio.run(fetch_all(apply))


def pull(source):
    return asyncio.run(fetch_all(source.__next__))


async def fetch_all(fetch):
    tasks = [asyncio.ensure_future(fetch(number)) for number in range(10_000)]
    await asyncio.wait(tasks)
