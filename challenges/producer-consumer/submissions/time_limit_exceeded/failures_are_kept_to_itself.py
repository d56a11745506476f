# fails: test_a_producer_that_fails, test_a_consumer_that_fails
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
            try:
                await consumer(item)
                consumed += 1
            except Exception:
                pass
            finally:
                queue.task_done()

    drainers = [asyncio.create_task(drain(consumer)) for consumer in consumers]
    await asyncio.gather(*map(feed, producers), return_exceptions=True)
    await queue.join()
    for drainer in drainers:
        drainer.cancel()
    await asyncio.gather(*drainers, return_exceptions=True)
    return consumed
