import asyncio

END = object()


async def feed(producer, queue):
    async for item in producer:
        await queue.put(item)


async def drain(consumer, queue):
    count = 0
    while (item := await queue.get()) is not END:
        await consumer(item)
        count += 1
    # One mark goes round: there is always room for it, since only its finder is left to put anything.
    await queue.put(END)
    return count


async def run_pipeline(producers, consumers, maxsize):
    queue = asyncio.Queue(maxsize)
    feeders = [asyncio.create_task(feed(producer, queue)) for producer in producers]
    drainers = [asyncio.create_task(drain(consumer, queue)) for consumer in consumers]

    async def finish():
        if feeders:
            await asyncio.wait(feeders)
        await queue.put(END)

    tasks = [*feeders, *drainers, asyncio.create_task(finish())]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            task.result()
        return sum(task.result() for task in drainers)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
