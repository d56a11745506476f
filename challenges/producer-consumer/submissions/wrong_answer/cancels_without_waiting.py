# fails: test_after_a_failing_producer_nobody_is_at_work, test_cancelled_from_outside
import asyncio


async def run_pipeline(producers, consumers, maxsize):
    queue = asyncio.Queue(maxsize)
    consumed = 0

    async def feed(producer):
        async for item in producer:
            await queue.put(item)

    async def drain(consumer):
        nonlocal consumed
        while True:
            item = await queue.get()
            await consumer(item)
            consumed += 1
            queue.task_done()

    async def end():
        await asyncio.gather(*feeders)
        await queue.join()

    feeders = [asyncio.create_task(feed(producer)) for producer in producers]
    tasks = [asyncio.create_task(end()), *feeders, *(asyncio.create_task(drain(consumer)) for consumer in consumers)]
    try:
        pending = set(tasks)
        while not tasks[0].done():
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
    finally:
        for task in tasks:
            task.cancel()
    return consumed
