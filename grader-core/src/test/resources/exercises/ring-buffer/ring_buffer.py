class BufferFullError(BufferError):
    pass


class BufferEmptyError(BufferError):
    pass


class RingBuffer:
    def __init__(self, capacity):
        pass
