import asyncio
import contextlib


async def run_pipeline(producers, consumers, maxsize):
    """A producer is asked for an item only when there is a place for it, so that none is ever held in hand."""
    free, filled = asyncio.Semaphore(maxsize), asyncio.Semaphore(0)
    items, running, consumed, over = [], len(producers), 0, False

    def close():
        nonlocal over
        over = True
        for _ in consumers:
            filled.release()

    async def feed(producer):
        nonlocal running
        iterator = aiter(producer)
        with contextlib.suppress(StopAsyncIteration):
            while await free.acquire():
                items.append(await anext(iterator))
                filled.release()
        free.release()
        running -= 1
        if not running:
            close()

    async def drain(consumer):
        nonlocal consumed
        while await filled.acquire():
            if not items and over:
                return
            item = items.pop(0)
            free.release()
            await consumer(item)
            consumed += 1

    if not producers:
        return 0
    tasks = {asyncio.ensure_future(work) for work in [*map(feed, producers), *map(drain, consumers)]}
    pending = tasks
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                await task
    finally:
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
    return consumed
