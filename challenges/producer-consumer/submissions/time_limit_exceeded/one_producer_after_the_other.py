# fails: test_producers_work_at_the_same_time, test_a_slow_producer_holds_up_nobody
import asyncio


async def run_pipeline(producers, consumers, maxsize):
    queue = asyncio.Queue(maxsize)
    consumed = 0

    async def feed():
        for producer in producers:
            async for item in producer:
                await queue.put(item)
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
            group.create_task(feed())
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return consumed
