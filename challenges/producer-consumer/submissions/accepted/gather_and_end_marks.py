import asyncio

async def run_pipeline(producers, consumers, maxsize):
    queue = asyncio.Queue(maxsize)
    done = object()
    count = 0

    async def produce(source):
        async for item in source:
            await queue.put(item)

    async def consume(consumer):
        nonlocal count
        while True:
            item = await queue.get()
            if item is done:
                return
            await consumer(item)
            count += 1

    async def feed():
        tasks = [asyncio.create_task(produce(source)) for source in producers]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for _ in consumers:
            await queue.put(done)

    tasks = [asyncio.create_task(feed())] + [asyncio.create_task(consume(c)) for c in consumers]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return count
