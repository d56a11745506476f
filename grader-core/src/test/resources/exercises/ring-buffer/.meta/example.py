from collections import deque


class BufferFullError(BufferError):
    def __init__(self):
        super().__init__("no room")


class BufferEmptyError(BufferError):
    def __init__(self):
        super().__init__("nothing to read")


class RingBuffer:
    def __init__(self, capacity):
        self._items = deque(maxlen=capacity)

    def read(self):
        if not self._items:
            raise BufferEmptyError
        return self._items.popleft()

    def write(self, item):
        if len(self._items) == self._items.maxlen:
            raise BufferFullError
        self._items.append(item)

    def overwrite(self, item):
        self._items.append(item)

    def clear(self):
        self._items.clear()
