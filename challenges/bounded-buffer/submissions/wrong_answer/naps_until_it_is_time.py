# fails: test_no_naps
import threading
import time
from collections import deque


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(capacity)
        self._capacity = capacity
        self._items = deque()
        self._lock = threading.Lock()
        self._closed = False

    def put(self, item, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            with self._lock:
                if self._closed:
                    raise Closed
                if len(self._items) < self._capacity:
                    self._items.append(item)
                    return
            if end is not None and time.monotonic() >= end:
                raise TimeoutError
            time.sleep(0.001)

    def get(self, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            with self._lock:
                if self._items:
                    return self._items.popleft()
                if self._closed:
                    raise Closed
            if end is not None and time.monotonic() >= end:
                raise TimeoutError
            time.sleep(0.001)

    def close(self):
        self._closed = True

    def __len__(self):
        return len(self._items)
