import asyncio
from collections import deque


async def run_pipeline(producers, consumers, maxsize):
    waiting = deque()
    changed = asyncio.Condition()
    open_producers = len(producers)

    async def feed(producer):
        nonlocal open_producers
        async for item in producer:
            async with changed:
                await changed.wait_for(lambda: len(waiting) < maxsize)
                waiting.append(item)
                changed.notify_all()
        async with changed:
            open_producers -= 1
            changed.notify_all()

    async def drain(consumer):
        count = 0
        while True:
            async with changed:
                await changed.wait_for(lambda: waiting or not open_producers)
                if not waiting:
                    return count
                item = waiting.popleft()
                changed.notify_all()
            await consumer(item)
            count += 1

    try:
        async with asyncio.TaskGroup() as group:
            drainers = [group.create_task(drain(consumer)) for consumer in consumers]
            for producer in producers:
                group.create_task(feed(producer))
    except* Exception as failures:
        first = failures.exceptions[0]
    else:
        return sum(drainer.result() for drainer in drainers)
    raise first
