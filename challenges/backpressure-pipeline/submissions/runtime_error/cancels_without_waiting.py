# fails: test_closed_early, test_after_a_failing_stage_nobody_is_at_work
import asyncio


async def pipeline(source, stages, in_flight):
    """A task for each stage, a queue after each. A queue is shut down when nobody adds to it any more, whatever the reason."""
    room = asyncio.Semaphore(in_flight)
    queues = [asyncio.Queue() for _ in [source, *stages]]

    async def feed(outbox):
        items = aiter(source)
        try:
            while await room.acquire():
                outbox.put_nowait(await anext(items))
        except StopAsyncIteration:
            pass
        finally:
            outbox.shutdown()

    async def work(stage, inbox, outbox):
        try:
            while True:
                outbox.put_nowait(await stage(await inbox.get()))
        except asyncio.QueueShutDown:
            pass
        finally:
            outbox.shutdown()

    jobs = [feed(queues[0]), *map(work, stages, queues, queues[1:])]
    tasks = [asyncio.create_task(job) for job in jobs]
    try:
        while True:
            try:
                result = await queues[-1].get()
            except asyncio.QueueShutDown:
                break
            room.release()
            yield result
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        if hasattr(source, "aclose"):
            await source.aclose()
