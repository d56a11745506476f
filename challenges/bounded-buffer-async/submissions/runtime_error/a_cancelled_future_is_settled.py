# fails: test_a_get_in_the_middle_of_the_line
import asyncio
from collections import deque


class Closed(Exception):
    pass


class Buffer:
    def __init__(self, capacity):
        self._free = asyncio.Semaphore(capacity)
        self._items = deque()
        self._getters = deque()
        self._closed = False

    async def put(self, item):
        await self._free.acquire()
        if self._closed:
            self._free.release()
            raise Closed
        self._items.append(item)
        if self._getters:
            self._getters.popleft().set_result(None)

    async def get(self):
        if not self._items and not self._closed:
            turn = asyncio.get_running_loop().create_future()
            self._getters.append(turn)
            try:
                await turn
            except asyncio.CancelledError:
                if self._items and self._getters:
                    self._getters.popleft().set_result(None)
                raise
        if not self._items:
            raise Closed
        self._free.release()
        return self._items.popleft()

    def close(self):
        self._closed = True
        self._free.release()
        while self._getters:
            self._getters.popleft().set_result(None)

    def __len__(self):
        return len(self._items)
