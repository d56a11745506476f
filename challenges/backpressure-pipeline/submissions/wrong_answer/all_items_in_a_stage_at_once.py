# fails: test_a_stage_has_one_item_at_a_time
import asyncio


async def pipeline(source, stages, in_flight):
    """Each item has a task that carries it through all stages; a fair lock for each stage keeps them in order."""
    locks = [asyncio.Lock() for _ in stages]
    room = asyncio.Semaphore(in_flight)
    carriers = asyncio.Queue()
    started = []

    async def carry(item):
        for stage, lock in zip(stages, locks):
            item = await stage(item)
        return item

    async def feed():
        await room.acquire()
        async for item in source:
            carrier = asyncio.create_task(carry(item))
            started.append(carrier)
            await carriers.put(carrier)
            await room.acquire()

    feeder = asyncio.create_task(feed())
    feeder.add_done_callback(lambda _: carriers.put_nowait(feeder))
    try:
        while (carrier := await carriers.get()) is not feeder:
            result = await carrier
            started.remove(carrier)
            room.release()
            yield result
        await feeder
    finally:
        for task in [feeder, *started]:
            task.cancel()
        await asyncio.wait([feeder, *started])
        if hasattr(source, "aclose"):
            await source.aclose()
