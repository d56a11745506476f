# fails: test_closing_wakes_all_who_wait_for_an_item, test_closing_wakes_all_who_wait_for_room
import threading
from collections import deque


class Closed(Exception):
    pass


class BoundedBuffer:
    """Two conditions on one lock, so that only those are woken who have something to do."""

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("a buffer holds one item at least")
        self._capacity = capacity
        self._items = deque()
        self._closed = False
        lock = threading.Lock()
        self._room = threading.Condition(lock)
        self._filled = threading.Condition(lock)

    def put(self, item, timeout=None):
        with self._room:
            if not self._room.wait_for(lambda: self._closed or len(self._items) < self._capacity, timeout):
                raise TimeoutError("no room")
            if self._closed:
                raise Closed("nothing can be added")
            self._items.append(item)
            self._filled.notify()

    def get(self, timeout=None):
        with self._filled:
            if not self._filled.wait_for(lambda: self._items or self._closed, timeout):
                raise TimeoutError("no item")
            if not self._items:
                raise Closed("nothing is left")
            self._room.notify()
            return self._items.popleft()

    def close(self):
        with self._room:
            self._closed = True
            self._room.notify()
            self._filled.notify()

    def __len__(self):
        return len(self._items)
