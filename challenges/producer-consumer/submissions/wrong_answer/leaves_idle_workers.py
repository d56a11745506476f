# fails: test_no_task_is_left
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
    drainers = [asyncio.create_task(drain(consumer)) for consumer in consumers]
    ending = asyncio.create_task(end())
    running = {ending, *drainers}
    try:
        while not ending.done():
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
    except BaseException:
        everything = [ending, *feeders, *drainers]
        for task in everything:
            task.cancel()
        await asyncio.gather(*everything, return_exceptions=True)
        raise
    return consumed
