# fails: test_what_is_left_after_closing
import asyncio
from collections import deque


class Closed(Exception):
    pass


class Buffer:
    """Whoever is first in line is told, and stays first until it has done its work or has gone."""

    def __init__(self, capacity):
        self._capacity = capacity
        self._items = deque()
        self._putters = deque()
        self._getters = deque()
        self._closed = False

    async def put(self, item):
        await self._turn(self._putters, lambda: len(self._items) < self._capacity)
        try:
            if self._closed:
                raise Closed
            self._items.append(item)
        finally:
            self._leave(self._putters)

    async def get(self):
        await self._turn(self._getters, lambda: self._items)
        try:
            if self._closed or not self._items:
                raise Closed
            return self._items.popleft()
        finally:
            self._leave(self._getters)

    def close(self):
        self._closed = True
        self._tell()

    def __len__(self):
        return len(self._items)

    async def _turn(self, line, possible):
        """Waits until the caller is the first in line and it is possible, or there is nothing to wait for."""
        me = asyncio.get_running_loop().create_future()
        line.append((me, possible))
        self._tell()
        try:
            await me
        except asyncio.CancelledError:
            line.remove((me, possible))
            self._tell()
            raise

    def _leave(self, line):
        line.popleft()
        self._tell()

    def _tell(self):
        for line in (self._putters, self._getters):
            if line:
                first, possible = line[0]
                if not first.done() and (possible() or self._closed):
                    first.set_result(None)
