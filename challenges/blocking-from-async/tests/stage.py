"""Functions that can be held in the threads that call them, and scenes for the candidate's side."""

import asyncio
import threading
from collections import defaultdict
from typing import Any

CALLS_TO_SETTLE = 4

WITH_CONTEXT = """
import asyncio
import contextvars
import threading

user = contextvars.ContextVar("user", default="nobody")

async def ask(map_blocking, name, calls):
    # Every call meets the others before it looks, so that all are at work at the same time.
    meeting = threading.Barrier(calls)
    def who(item):
        if asyncio._get_running_loop() is not None:
            return "called in the thread of the event loop"
        meeting.wait()
        return f"{user.get()} {item}"
    user.set(name)
    return await map_blocking(who, range(calls), calls)

async def ask_as_two(map_blocking):
    return await asyncio.gather(ask(map_blocking, "ann", 2), ask(map_blocking, "bob", 3))

async def one_after_the_other(map_blocking):
    seen = []
    for name in ("first", "second"):
        user.set(name)
        seen += await map_blocking(lambda _: user.get(), range(3), 1)
    return seen
"""


def off_the_loop() -> None:
    """Fails the test in the thread of its event loop; a call that the candidate's loop makes itself is served there."""
    assert asyncio._get_running_loop() is None, "the function was called in the event loop's own thread"


class Gate:
    """A function whose calls are held in their threads until the test opens the gate."""

    def __init__(self) -> None:
        self.entered: list[Any] = []
        self._loop = asyncio.get_running_loop()
        self._lock = threading.Lock()
        self._opened = threading.Event()
        self._reached: defaultdict[int, asyncio.Event] = defaultdict(asyncio.Event)

    def __call__(self, item: Any) -> Any:
        off_the_loop()
        with self._lock:
            self.entered.append(item)
            number = len(self.entered)
        self._loop.call_soon_threadsafe(lambda: self._reached[number].set())
        self._opened.wait()
        return item

    async def reached(self, number: int, running: asyncio.Future[Any]) -> None:
        """Waits until so many calls are held; fails if what makes them is over before."""
        waiting = asyncio.ensure_future(self.held(number))
        await asyncio.wait({waiting, running}, return_when=asyncio.FIRST_COMPLETED)
        if not waiting.done():
            waiting.cancel()
            raise AssertionError(f"it was over when {len(self.entered)} calls had begun: {running.result()!r}")

    async def held(self, number: int) -> None:
        await self._reached[number].wait()

    def open(self) -> None:
        self._opened.set()


async def settle(solution: Any) -> None:
    """Lets the candidate's loop and threads do all that they can do by themselves: a few other calls begin and end meanwhile."""
    for _ in range(CALLS_TO_SETTLE):
        assert await solution.map_blocking(abs, [-1, -2], 1) == [1, 2]


def with_context(solution: Any, name: str) -> Any:
    """A scene with context variables, played on the candidate's side."""
    names: dict[str, Any] = {}
    solution.__builtins__["exec"](WITH_CONTEXT, names)
    return names[name]
