class BufferFullError(BufferError):
    pass


class BufferEmptyError(BufferError):
    pass


class RingBuffer(list):
    def __init__(self, capacity):
        self.capacity = capacity

    def read(self):
        return self.pop(0)

    def write(self, item):
        self.append(item)

    overwrite = write
