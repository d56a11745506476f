import asyncio


class Pipeline:
    """Workers that never end by themselves; they are cancelled when the queue has been joined."""

    def __init__(self, maxsize):
        self._queue = asyncio.Queue(maxsize)
        self._consumed = 0
        self._first_failure = None
        self._failed = asyncio.Event()

    async def run(self, producers, consumers):
        feeders = [self._start(self._feed(producer)) for producer in producers]
        drainers = [self._start(self._drain(consumer)) for consumer in consumers]
        end = asyncio.create_task(self._end(feeders))
        failure = asyncio.create_task(self._failed.wait())
        try:
            await asyncio.wait([end, failure], return_when=asyncio.FIRST_COMPLETED)
        finally:
            everything = [*feeders, *drainers, end, failure]
            for task in everything:
                task.cancel()
            await asyncio.gather(*everything, return_exceptions=True)
        if self._first_failure is not None:
            raise self._first_failure
        return self._consumed

    def _start(self, work):
        return asyncio.create_task(self._guarded(work))

    async def _guarded(self, work):
        try:
            await work
        except Exception as error:
            if self._first_failure is None:
                self._first_failure = error
            self._failed.set()

    async def _feed(self, producer):
        async for item in producer:
            await self._queue.put(item)

    async def _drain(self, consumer):
        while True:
            item = await self._queue.get()
            await consumer(item)
            self._consumed += 1
            self._queue.task_done()

    async def _end(self, feeders):
        await asyncio.gather(*feeders)
        await self._queue.join()


async def run_pipeline(producers, consumers, maxsize):
    return await Pipeline(maxsize).run(producers, consumers)
