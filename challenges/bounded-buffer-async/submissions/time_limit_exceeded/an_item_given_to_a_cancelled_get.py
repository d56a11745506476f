# fails: test_a_get_cancelled_when_its_item_has_come, test_the_next_in_line_is_told
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
        while self._getters:
            getter = self._getters.popleft()
            if not getter.done():
                self._free.release()
                getter.set_result(item)
                return
        self._items.append(item)

    async def get(self):
        if self._items:
            self._free.release()
            return self._items.popleft()
        if self._closed:
            raise Closed
        getter = asyncio.get_running_loop().create_future()
        self._getters.append(getter)
        return await getter

    def close(self):
        self._closed = True
        self._free.release()
        for getter in self._getters:
            if not getter.done():
                getter.set_exception(Closed())

    def __len__(self):
        return len(self._items)
