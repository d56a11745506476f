# fails: test_put_waits_for_room
import threading
from collections import deque


class Closed(Exception):
    pass


class Buffer:
    """A buffer for threads with async written before it: the first that waits stops the whole loop."""

    def __init__(self, capacity):
        self._capacity = capacity
        self._items = deque()
        self._closed = False
        self._changed = threading.Condition()

    async def put(self, item):
        with self._changed:
            self._changed.wait_for(lambda: self._closed or len(self._items) < self._capacity)
            if self._closed:
                raise Closed
            self._items.append(item)
            self._changed.notify_all()

    async def get(self):
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._items)
            if not self._items:
                raise Closed
            self._changed.notify_all()
            return self._items.popleft()

    def close(self):
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def __len__(self):
        return len(self._items)
