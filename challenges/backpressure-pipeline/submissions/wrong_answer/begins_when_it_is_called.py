# fails: test_nothing_before_it_is_asked_for
import asyncio
import contextlib


async def step(stage, item, before):
    """One stage's work on one item; `before` is the same stage's work on the item before."""
    value = await item
    if before is not None:
        await asyncio.wait([before])
    return await stage(value)


async def given(item):
    return item


class Pipeline:
    def __init__(self, source, stages, in_flight):
        self.source = source
        self.stages = stages
        self.room = asyncio.Semaphore(in_flight)
        self.results = asyncio.Queue()
        self.tasks = set()

    def start(self, work):
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    async def feed(self):
        latest = [None] * len(self.stages)
        items = aiter(self.source)
        while True:
            await self.room.acquire()
            try:
                task = self.start(given(await anext(items)))
            except StopAsyncIteration:
                return
            for number, stage in enumerate(self.stages):
                task = latest[number] = self.start(step(stage, task, latest[number]))
            self.results.put_nowait(task)

    async def run(self, feeder):
        feeder.add_done_callback(lambda _: self.results.put_nowait(None))
        while (task := await self.results.get()) is not None:
            result = await task
            self.room.release()
            yield result
        await feeder

    async def end(self):
        left = list(self.tasks)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if hasattr(self.source, "aclose"):
            await self.source.aclose()


def pipeline(source, stages, in_flight):
    line = Pipeline(source, stages, in_flight)
    feeder = line.start(line.feed())
    return results(line, feeder)


async def results(line, feeder):
    try:
        async with contextlib.aclosing(line.run(feeder)) as results:
            async for result in results:
                yield result
    finally:
        await line.end()
