# fails: test_one_item_for_several_waiting_consumers
import threading


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(capacity)
        self.capacity = capacity
        self.items = []
        self.closed = False
        self.changed = threading.Condition()

    def put(self, item, timeout=None):
        with self.changed:
            if len(self.items) >= self.capacity and not self.closed:
                if not self.changed.wait(timeout):
                    raise TimeoutError
            if self.closed:
                raise Closed
            self.items.append(item)
            self.changed.notify_all()

    def get(self, timeout=None):
        with self.changed:
            if not self.items and not self.closed:
                if not self.changed.wait(timeout):
                    raise TimeoutError
            if not self.items and self.closed:
                raise Closed
            self.changed.notify_all()
            return self.items.pop(0)

    def close(self):
        with self.changed:
            self.closed = True
            self.changed.notify_all()

    def __len__(self):
        return len(self.items)
