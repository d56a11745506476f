# fails: test_after_a_failing_producer_nobody_is_at_work, test_after_a_failing_consumer_nobody_is_at_work
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
            try:
                item = await queue.get()
            except asyncio.QueueShutDown:
                return
            await consumer(item)
            consumed += 1

    async def feed_all():
        await asyncio.gather(*map(feed, producers))
        queue.shutdown()

    await asyncio.gather(feed_all(), *map(drain, consumers))
    return consumed
