# fails: test_no_going_round_in_circles
import asyncio


class Closed(Exception):
    pass


class Buffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []
        self.closed = False

    async def put(self, item):
        while len(self.items) >= self.capacity and not self.closed:
            await asyncio.sleep(0.001)
        if self.closed:
            raise Closed
        self.items.append(item)

    async def get(self):
        while not self.items:
            if self.closed:
                raise Closed
            await asyncio.sleep(0.001)
        return self.items.pop(0)

    def close(self):
        self.closed = True

    def __len__(self):
        return len(self.items)
