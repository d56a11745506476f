import asyncio
from collections import deque


class Closed(Exception):
    pass


class Buffer:
    """Semaphores of asyncio are fair and can be cancelled; one counts free places, the other items."""

    def __init__(self, capacity):
        self._free = asyncio.Semaphore(capacity)
        self._filled = asyncio.Semaphore(0)
        self._items = deque()
        self._closed = False

    async def put(self, item):
        await self._free.acquire()
        if self._closed:
            self._free.release()
            raise Closed
        self._items.append(item)
        self._filled.release()

    async def get(self):
        await self._filled.acquire()
        if not self._items:
            self._filled.release()
            raise Closed
        self._free.release()
        return self._items.popleft()

    def close(self):
        self._closed = True
        self._free.release()
        self._filled.release()

    def __len__(self):
        return len(self._items)
