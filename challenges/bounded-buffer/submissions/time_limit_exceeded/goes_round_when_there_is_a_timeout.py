# fails: test_waiting_costs_nothing
import time
from threading import Condition


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, capacity):
        if capacity <= 0:
            raise ValueError(f"capacity is {capacity}")
        self.capacity = capacity
        self.items = []
        self.closed = False
        self.changed = Condition()

    def put(self, item, timeout=None):
        with self.changed:
            self.wait_while(lambda: len(self.items) == self.capacity and not self.closed, timeout)
            if self.closed:
                raise Closed
            self.items.append(item)
            self.changed.notify_all()

    def get(self, timeout=None):
        with self.changed:
            self.wait_while(lambda: not self.items and not self.closed, timeout)
            if self.items:
                self.changed.notify_all()
                return self.items.pop(0)
            raise Closed

    def wait_while(self, hindered, timeout):
        end = None if timeout is None else time.monotonic() + timeout
        while hindered():
            if end is None:
                self.changed.wait()
            elif time.monotonic() >= end:
                raise TimeoutError
            else:
                self.changed.release()
                self.changed.acquire()

    def close(self):
        with self.changed:
            self.closed = True
            self.changed.notify_all()

    def __len__(self):
        with self.changed:
            return len(self.items)
