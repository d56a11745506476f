"""Tasks that call the buffer, and a way to let them come to rest without a clock."""

import asyncio
from typing import Any

ROUNDS = 6


class Line:
    """Calls that were begun one after the other; `order` tells which have come to an end, and how."""

    def __init__(self, solution: Any, buffer: Any) -> None:
        self.solution = solution
        self.buffer = buffer
        self.closed = solution.Closed
        self.order: list[Any] = []
        self.tasks: list[asyncio.Task[None]] = []

    async def get(self, name: str) -> asyncio.Task[None]:
        """Begins a `get` and lets it come to rest."""
        return await self._begin(self._get(name))

    async def put(self, name: str) -> asyncio.Task[None]:
        """Begins a `put` of the name and lets it come to rest."""
        return await self._begin(self._put(name))

    async def rest(self) -> None:
        await settle(self.solution)

    async def _begin(self, work: Any) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self.tasks.append(task)
        await self.rest()
        return task

    async def _get(self, name: str) -> None:
        self.order.append((name, await self.buffer.get()))

    async def _put(self, name: str) -> None:
        await self.buffer.put(name)
        self.order.append(name)


async def settle(solution: Any) -> None:
    """Returns when every task of the candidate's has done all that it could do by itself.

    Items go through another buffer in the same loop. Each step of theirs is behind those that were due before.
    """
    other = solution.Buffer(2)
    for number in range(ROUNDS):
        await other.put(number)
        assert await other.get() == number


OVER_THERE = """
import asyncio

async def overtaking_get(buffer):
    order = []
    async def get(name):
        order.append((name, await buffer.get()))
    async def newcomer():
        await buffer.put("first")
        await get("newcomer")
    waiting = asyncio.create_task(get("waiting"))
    for _ in range(5):
        await asyncio.sleep(0)
    coming = asyncio.create_task(newcomer())
    for _ in range(10):
        await asyncio.sleep(0)
    await buffer.put("second")
    await asyncio.gather(waiting, coming)
    return order

async def overtaking_put(buffer):
    order = []
    async def put(name):
        await buffer.put(name)
        order.append(name)
    async def newcomer():
        await buffer.get()
        await put("newcomer")
    await buffer.put("full")
    waiting = asyncio.create_task(put("waiting"))
    for _ in range(5):
        await asyncio.sleep(0)
    coming = asyncio.create_task(newcomer())
    for _ in range(10):
        await asyncio.sleep(0)
    left = [await buffer.get()]
    await asyncio.gather(waiting, coming)
    return left + [await buffer.get()]

async def cancelled_when_served(buffer):
    # A get is cancelled after the put that was meant for it, before it is resumed; what the next two gets have.
    got = []
    async def get():
        got.append(await buffer.get())
    victim = asyncio.create_task(get())
    for _ in range(5):
        await asyncio.sleep(0)
    await buffer.put("first")
    victim.cancel()
    await asyncio.wait([victim])
    await buffer.put("second")
    await get()
    await get()
    return victim.cancelled(), got

async def next_in_line(buffer):
    # As above, with somebody waiting behind the cancelled one.
    got = []
    async def get(name):
        got.append((name, await buffer.get()))
    victim = asyncio.create_task(get("victim"))
    behind = asyncio.create_task(get("behind"))
    for _ in range(5):
        await asyncio.sleep(0)
    await buffer.put("only")
    victim.cancel()
    await asyncio.wait([victim])
    await behind
    return got

async def room_for_the_next(buffer):
    # A put is cancelled after the get that made room for it, before it is resumed; what is in the buffer in the end.
    await buffer.put("full")
    victim = asyncio.create_task(buffer.put("victim"))
    behind = asyncio.create_task(buffer.put("behind"))
    for _ in range(5):
        await asyncio.sleep(0)
    got = [await buffer.get()]
    victim.cancel()
    await asyncio.wait([victim])
    await behind
    got.append(await buffer.get())
    return victim.cancelled(), got, len(buffer)

async def closed_after_put(buffer, Closed):
    # The buffer is closed after a put, before the get that was waiting is resumed; all that is fetched.
    waiting = asyncio.create_task(buffer.get())
    for _ in range(5):
        await asyncio.sleep(0)
    await buffer.put("only")
    buffer.close()
    got = []
    for call in (waiting, buffer.get()):
        try:
            got.append(await call)
        except Closed:
            pass
    return got

async def closed_after_get(buffer, Closed):
    # The buffer is closed after a get, before the put that was waiting is resumed; whether it was added, and what is left.
    await buffer.put("full")
    waiting = asyncio.create_task(buffer.put("late"))
    for _ in range(5):
        await asyncio.sleep(0)
    await buffer.get()
    buffer.close()
    try:
        await waiting
        added = True
    except Closed:
        added = False
    try:
        return added, [await buffer.get()]
    except Closed:
        return added, []
"""


def over_there(solution: Any, name: str) -> Any:
    """One of the scenes above, played on the candidate's side, where nothing comes between two steps."""
    names: dict[str, Any] = {}
    solution.__builtins__["exec"](OVER_THERE, names)
    return names[name]
