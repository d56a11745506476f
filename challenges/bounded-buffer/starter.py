class Closed(Exception):
    """The buffer is closed."""


class BoundedBuffer:
    """Hands items from threads that produce to threads that consume, and never holds more than `capacity`."""

    def __init__(self, capacity):
        raise NotImplementedError

    def put(self, item, timeout=None):
        raise NotImplementedError

    def get(self, timeout=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def __len__(self):
        raise NotImplementedError
