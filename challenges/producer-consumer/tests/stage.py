"""Producers and consumers that can be watched and held, and a way to let a pipeline come to rest without a clock."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable
from typing import Any

import pytest

type Consumer = Callable[[Any], Awaitable[None]]

PIPELINES_TO_SETTLE = 8


async def produce(items: Iterable[object]) -> AsyncIterator[object]:
    for item in items:
        yield item


def collecting(into: list[object]) -> Consumer:
    """A consumer that appends its items to `into`."""

    async def collect(item: object) -> None:
        into.append(item)

    return collect


class Ticket:
    """An async iterable that is no generator: it has `__aiter__` alone, and its iterator has `__anext__`."""

    def __init__(self, items: Iterable[object]) -> None:
        self._items = items

    def __aiter__(self) -> "TicketIterator":
        return TicketIterator(self._items)


class TicketIterator:
    def __init__(self, items: Iterable[object]) -> None:
        self._items = iter(items)

    def __aiter__(self) -> "TicketIterator":
        return self

    async def __anext__(self) -> object:
        for item in self._items:
            return item
        raise StopAsyncIteration


class Held:
    """Consumers, and producers of nothing, that stay until they are cancelled and then take their time to leave."""

    def __init__(self) -> None:
        self.entered = 0
        self.inside = 0
        self._reached: defaultdict[int, asyncio.Event] = defaultdict(asyncio.Event)

    async def at_work(self, number: int) -> None:
        """Waits until so many have entered."""
        await self._reached[number].wait()

    async def consume(self, _item: object) -> None:
        await self._stay()

    async def produce(self) -> AsyncIterator[object]:
        await self._stay()
        yield "never"

    async def _stay(self) -> None:
        self.entered += 1
        self.inside += 1
        self._reached[self.entered].set()
        try:
            await asyncio.Event().wait()
        finally:
            # Whoever cancels without waiting for the end of it is gone by now. Whoever cancels twice ends it sooner, which is allowed.
            try:
                for _ in range(5):
                    await asyncio.sleep(0)
            finally:
                self.inside -= 1


async def until(reached: Coroutine[Any, Any, object], pipeline: asyncio.Future[int]) -> None:
    """Waits for `reached`, and fails at once if the pipeline is over before."""
    waiting = asyncio.ensure_future(reached)
    await asyncio.wait({waiting, pipeline}, return_when=asyncio.FIRST_COMPLETED)
    if not waiting.done():
        waiting.cancel()
        pytest.fail(f"the pipeline was over too early, with the result {pipeline.result()!r}")


async def settle(run_pipeline: Callable[..., Awaitable[int]]) -> None:
    """Returns when everything else in the candidate's event loop has come to rest.

    A few pipelines are run from beginning to end in the same loop. Each of their steps is behind those that were due
    before, so whatever another pipeline could still do by itself it has done by then.
    """
    for _ in range(PIPELINES_TO_SETTLE):
        assert await run_pipeline([produce("ab")], [collecting([])], 1) == 2


async def consume_from_full(
    run_pipeline: Callable[..., Awaitable[int]], producers: list[AsyncIterator[object]], maxsize: int
) -> tuple[int, list[object]]:
    """The result of a pipeline with one consumer, and the items in its order.

    The consumer keeps its first item until the producers can do no more, so that as many items as may do wait together.
    """
    consumed: list[object] = []
    busy, go_on = asyncio.Event(), asyncio.Event()

    async def consume(item: object) -> None:
        consumed.append(item)
        busy.set()
        await go_on.wait()

    pipeline = asyncio.ensure_future(run_pipeline(producers, [consume], maxsize))
    await until(busy.wait(), pipeline)
    await settle(run_pipeline)
    go_on.set()
    return await pipeline, consumed
