# fails: test_back_pressure
import asyncio


async def run_pipeline(producers, consumers, maxsize):
    queue = asyncio.Queue(maxsize)
    producing, consumed = len(producers), 0

    async def feed(producer):
        nonlocal producing
        async for item in producer:
            queue.put_nowait(item)
        producing -= 1
        if not producing:
            queue.shutdown()

    async def drain(consumer):
        nonlocal consumed
        while True:
            try:
                item = await queue.get()
            except asyncio.QueueShutDown:
                return
            await consumer(item)
            consumed += 1

    if not producers:
        return 0
    try:
        async with asyncio.TaskGroup() as group:
            for consumer in consumers:
                group.create_task(drain(consumer))
            for producer in producers:
                group.create_task(feed(producer))
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return consumed
