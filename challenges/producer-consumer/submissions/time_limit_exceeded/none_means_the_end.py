# fails: test_items_that_look_like_an_end
import asyncio


async def run_pipeline(producers, consumers, maxsize):
    queue = asyncio.Queue(maxsize)
    consumed = 0

    async def feed(producer):
        async for item in producer:
            await queue.put(item)

    async def feed_all():
        async with asyncio.TaskGroup() as feeding:
            for producer in producers:
                feeding.create_task(feed(producer))
        for _ in consumers:
            await queue.put(None)

    async def drain(consumer):
        nonlocal consumed
        while (item := await queue.get()) is not None:
            await consumer(item)
            consumed += 1

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(feed_all())
            for consumer in consumers:
                group.create_task(drain(consumer))
    except BaseExceptionGroup as failure:
        while isinstance(failure, BaseExceptionGroup):
            failure = failure.exceptions[0]
        raise failure from None
    return consumed
