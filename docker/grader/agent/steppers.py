"""Generators, iterators and awaitables of the test's, as the candidate's code sees them.

A generator that the candidate drops is given back, no more: the test may go on with its source. Only ``close()`` and
``throw()`` reach it. A body tells the two apart by a weak reference to its own generator, which is dead while the
generator is being torn down, whatever is thrown into it then: a loop that ends cancels what closes its async
generators. The bodies are started when they are made, so that a ``close()`` before the first step reaches the source
too.
"""

from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING, Any

from grader.wire.private import BUILTINS as __builtins__

if TYPE_CHECKING:
    from grader.agent.asking import Asking


def generator(asking: "Asking", handle: int) -> Generator[Any, Any, Any]:
    alive = yield
    value = None
    while True:
        try:
            step, args = "send", ((yield value),)
        except BaseException as error:  # noqa: BLE001 - whatever is thrown in goes to the source
            if alive() is None:
                raise
            if isinstance(error, GeneratorExit):
                asking.ask("close", handle)
                raise
            step, args = "throw", (error,)
        try:
            value = asking.ask(step, handle, args)
        except StopIteration as stop:
            return stop.value


async def async_generator(asking: "Asking", handle: int) -> AsyncGenerator[Any, Any]:
    alive = yield
    value = None
    while True:
        try:
            step, args = "asend", ((yield value),)
        except BaseException as error:  # noqa: BLE001 - as above
            if alive() is None:
                raise
            if isinstance(error, GeneratorExit):
                await asking.ask_later("aclose", handle)
                raise
            step, args = "athrow", (error,)
        try:
            value = await asking.ask_later(step, handle, args)
        except StopAsyncIteration:
            return


class Opaque:
    """An object of the test's: it is itself, and nothing else can be known of it."""

    def __init__(self, asking: "Asking", handle: int) -> None:
        object.__setattr__(self, "_ask", lambda step: asking.ask(step, handle))
        object.__setattr__(self, "_ask_later", lambda step: asking.ask_later(step, handle))

    def __repr__(self) -> str:
        return "<an object of the test's>"


class Iterable(Opaque):
    def __iter__(self) -> Any:
        return self._ask("iter")


class Iterator(Opaque):
    def __iter__(self) -> Any:
        return self

    def __next__(self) -> Any:
        return self._ask("next")


class AsyncIterable(Opaque):
    def __aiter__(self) -> Any:
        return self._ask("aiter")


class AsyncIterator(Opaque):
    def __aiter__(self) -> Any:
        return self

    async def __anext__(self) -> Any:
        return await self._ask_later("anext")


class Awaitable(Opaque):
    def __await__(self) -> Any:
        return self._ask_later("await").__await__()
