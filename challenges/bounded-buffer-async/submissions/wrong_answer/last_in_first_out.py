# fails: test_order_while_it_fills_and_empties
import asyncio


class Closed(Exception):
    pass


class Buffer:
    """Only the first of each line looks at the buffer; the others wait for the lock, which is fair."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []
        self.closed = False
        self.putting, self.getting = asyncio.Lock(), asyncio.Lock()
        self.room, self.filled = asyncio.Event(), asyncio.Event()

    async def put(self, item):
        async with self.putting:
            while len(self.items) == self.capacity and not self.closed:
                self.room.clear()
                await self.room.wait()
            if self.closed:
                raise Closed("nothing can be added any more")
            self.items.append(item)
            self.filled.set()

    async def get(self):
        async with self.getting:
            while not self.items and not self.closed:
                self.filled.clear()
                await self.filled.wait()
            if not self.items:
                raise Closed("nothing is left")
            self.room.set()
            return self.items.pop()

    def close(self):
        self.closed = True
        self.room.set()
        self.filled.set()

    def __len__(self):
        return len(self.items)
