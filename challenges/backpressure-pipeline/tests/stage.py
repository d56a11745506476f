"""Sources and stages that can be watched and held, and a way to let a pipeline come to rest without a clock."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable
from typing import Any

PIPELINES_TO_SETTLE = 4


class Source:
    """Gives items, and knows how many were taken and whether it has been closed or run to its end."""

    def __init__(self, items: Iterable[object], failure: Exception | None = None) -> None:
        self.taken = 0
        self.ended = False
        self._items = items
        self._failure = failure

    async def __call__(self) -> AsyncIterator[object]:
        try:
            for item in self._items:
                self.taken += 1
                yield item
            if self._failure is not None:
                raise self._failure
        finally:
            await asyncio.sleep(0)
            self.ended = True


class Ticket:
    """An async iterable that is no generator and cannot be closed."""

    def __init__(self, items: Iterable[object]) -> None:
        self._items = iter(items)

    def __aiter__(self) -> "Ticket":
        return self

    async def __anext__(self) -> object:
        for item in self._items:
            return item
        raise StopAsyncIteration


class Held:
    """A stage, and a source of nothing, that stay until they are cancelled and then take their time to leave."""

    def __init__(self) -> None:
        self.entered = 0
        self.inside = 0
        self._reached: defaultdict[int, asyncio.Event] = defaultdict(asyncio.Event)

    async def at_work(self, number: int) -> None:
        """Waits until so many have entered."""
        await self._reached[number].wait()

    async def stage(self, _item: object) -> None:
        await self._stay()

    async def source(self, *first: object) -> AsyncIterator[object]:
        for item in first:
            yield item
        await self._stay()

    async def _stay(self) -> None:
        self.entered += 1
        self.inside += 1
        self._reached[self.entered].set()
        try:
            await asyncio.Event().wait()
        finally:
            try:
                for _ in range(5):
                    await asyncio.sleep(0)
            finally:
                self.inside -= 1


async def same(item: object) -> object:
    return item


async def double(item: Any) -> Any:
    return item * 2


async def settle(solution: Any) -> None:
    """Returns when everything else in the candidate's event loop has come to rest.

    A few pipelines are run from beginning to end in the same loop. Each of their steps is behind those that were due before.
    """
    for _ in range(PIPELINES_TO_SETTLE):
        assert [result async for result in solution.pipeline(Source("ab")(), [same, same], 1)] == ["a", "b"]
