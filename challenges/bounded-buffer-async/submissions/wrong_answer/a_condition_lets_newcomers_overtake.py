# fails: test_a_get_does_not_overtake, test_a_put_does_not_overtake
import asyncio
from collections import deque


class Closed(Exception):
    pass


class Buffer:
    def __init__(self, capacity):
        self._capacity = capacity
        self._items = deque()
        self._closed = False
        lock = asyncio.Lock()
        self._room = asyncio.Condition(lock)
        self._filled = asyncio.Condition(lock)
        self._tasks = set()

    async def put(self, item):
        async with self._room:
            await self._room.wait_for(lambda: self._closed or len(self._items) < self._capacity)
            if self._closed:
                raise Closed
            self._items.append(item)
            self._filled.notify()

    async def get(self):
        async with self._filled:
            await self._filled.wait_for(lambda: self._closed or self._items)
            if not self._items:
                raise Closed
            self._room.notify()
            return self._items.popleft()

    def close(self):
        self._closed = True
        task = asyncio.create_task(self._wake())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _wake(self):
        async with self._room:
            self._room.notify_all()
            self._filled.notify_all()

    def __len__(self):
        return len(self._items)
