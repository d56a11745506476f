# fails: test_a_consumer_has_one_item_at_a_time, test_back_pressure
import asyncio
from itertools import cycle


async def run_pipeline(producers, consumers, maxsize):
    calls = []
    turn = cycle(consumers)

    async def feed(producer, group):
        async for item in producer:
            calls.append(group.create_task(next(turn)(item)))

    try:
        async with asyncio.TaskGroup() as group:
            for producer in producers:
                group.create_task(feed(producer, group))
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return len(calls)
