import threading
from collections import deque


class Closed(Exception):
    pass


class BoundedBuffer:
    """One semaphore counts free places, the other items. Whoever is woken by the end passes it on to the next."""

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be 1 or more")
        self._free = threading.Semaphore(capacity)
        self._filled = threading.Semaphore(0)
        self._lock = threading.Lock()
        self._items = deque()
        self._closed = False

    def put(self, item, timeout=None):
        if not self._free.acquire(timeout=timeout):
            raise TimeoutError
        with self._lock:
            if self._closed:
                self._free.release()
                raise Closed
            self._items.append(item)
        self._filled.release()

    def get(self, timeout=None):
        if not self._filled.acquire(timeout=timeout):
            raise TimeoutError
        with self._lock:
            if not self._items:
                self._filled.release()
                raise Closed
            item = self._items.popleft()
        self._free.release()
        return item

    def close(self):
        with self._lock:
            self._closed = True
        self._free.release()
        self._filled.release()

    def __len__(self):
        return len(self._items)
