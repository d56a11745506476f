# fails: test_a_consumer_that_fails
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

    drainers = [asyncio.create_task(drain(consumer)) for consumer in consumers]
    await asyncio.gather(*map(feed, producers))
    await queue.join()
    for drainer in drainers:
        drainer.cancel()
    await asyncio.gather(*drainers, return_exceptions=True)
    return consumed
