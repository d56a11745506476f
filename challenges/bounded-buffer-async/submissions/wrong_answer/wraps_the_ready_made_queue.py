# fails: test_no_ready_made_queue
import asyncio

Closed = asyncio.QueueShutDown


class Buffer:
    def __init__(self, capacity):
        self._queue = asyncio.Queue(capacity)

    async def put(self, item):
        await self._queue.put(item)

    async def get(self):
        return await self._queue.get()

    def close(self):
        self._queue.shutdown()

    def __len__(self):
        return self._queue.qsize()
