class Closed(Exception):
    """The buffer is closed."""


class Buffer:
    """Hands items from tasks that produce to tasks that consume, and never holds more than `capacity`."""

    def __init__(self, capacity):
        raise NotImplementedError

    async def put(self, item):
        raise NotImplementedError

    async def get(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def __len__(self):
        raise NotImplementedError
