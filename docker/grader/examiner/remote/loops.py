"""The test's event loops, as far as the candidate's process takes part in them.

A loop in which something of the candidate's is asked gets a number; it reads the channel itself while it runs. When it
shuts down its async generators, the last thing ``asyncio.run`` does before it closes the loop, its mirror is ended too:
the tasks the candidate's code left are cancelled and awaited while callbacks still work. Async callbacks run as tasks
in the loop of the thread they belong to; where no loop runs, in one of the session's own.
"""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable
from itertools import count
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from grader.examiner.remote.errors import RemoteError, is_candidates
from grader.wire.frames import Message

if TYPE_CHECKING:
    from grader.examiner.remote.session import Session


class Waiter:
    """A reply that a task waits for, and perhaps again after it was cancelled."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.reply: Message | None = None
        self._loop = loop
        self._future: asyncio.Future[None] | None = None

    def future(self) -> asyncio.Future[None]:
        self._future = self._loop.create_future()
        return self._future

    def deliver(self, reply: Message | None) -> None:
        """From any thread; None only wakes."""
        in_loop(self._loop, lambda: self._wake(reply))

    def _wake(self, reply: Message | None) -> None:
        self.reply = reply or self.reply
        if self._future is not None and not self._future.done():
            self._future.set_result(None)


def in_loop(loop: asyncio.AbstractEventLoop, action: Callable[[], Any]) -> None:
    """Does it in the loop: soon, or at once where the caller is the loop's own callback. Nothing happens in a loop that
    is closed."""
    try:
        if asyncio._get_running_loop() is loop:
            loop.call_soon(action)
        else:
            loop.call_soon_threadsafe(action)
    except RuntimeError:
        pass


class Loops:
    """One session's. ``attach`` only from the loop's own thread; the rest is thread-safe."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._numbers = count(1)
        self._known: WeakKeyDictionary[asyncio.AbstractEventLoop, int] = WeakKeyDictionary()
        self._guards: dict[int, AsyncGenerator[None]] = {}
        self._by_lane: dict[int, asyncio.AbstractEventLoop] = {}
        self._own: asyncio.AbstractEventLoop | None = None
        self._lock = threading.Lock()
        self.waiters: set[Waiter] = set()

    def attach(self, loop: asyncio.AbstractEventLoop) -> int:
        """The number of a loop that is running in this thread."""
        number = self._known.get(loop)
        if number is None:
            number = self._known[loop] = next(self._numbers)
            self._by_lane[self._session.lanes.current().number] = loop
            loop.add_reader(self._session.pump.fileno(), self._session.pump.read_what_is_there)
            self._guards[number] = guard = self._end_with(loop, number)
            try:
                guard.__anext__().send(None)
            except StopIteration:
                pass
        return number

    def for_lane(self, lane: int, *, own: bool) -> asyncio.AbstractEventLoop | None:
        """The loop that runs in that lane's thread; with ``own``, any that runs, or else the session's."""
        loop = self._by_lane.get(lane)
        if loop is not None and loop.is_running():
            return loop
        if not own:
            return None
        return next((other for other in list(self._by_lane.values()) if other.is_running()), None) or self._own_loop()

    def wake_all(self) -> None:
        """The conversation is over: whoever awaits a reply finds out."""
        for waiter in list(self.waiters):
            waiter.deliver(None)
        for loop in list(self._by_lane.values()):
            in_loop(loop, lambda loop=loop: loop.remove_reader(self._session.pump.fileno()))

    def close(self) -> None:
        with self._lock:
            own, self._own = self._own, None
        if own is not None:
            in_loop(own, own.stop)
        for loop in list(self._by_lane.values()):
            if not loop.is_closed():
                try:
                    loop.remove_reader(self._session.pump.fileno())
                except (RuntimeError, ValueError, OSError):
                    pass

    async def _end_with(self, loop: asyncio.AbstractEventLoop, number: int) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            if not self._session.ended:
                try:
                    await self._session.ask_awaited("end_loop")
                except BaseException as error:
                    # The session says itself that it is over. What the candidate's code raises while its loop ends is nobody's result:
                    # asyncio would only log it, in a log that is not the candidate's to write.
                    if not isinstance(error, RemoteError) and not is_candidates(error):
                        raise
            loop.remove_reader(self._session.pump.fileno()) if not self._session.ended else None
            self._guards.pop(number, None)

    def _own_loop(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._own is None:
                self._own = asyncio.new_event_loop()
                threading.Thread(target=self._run_own, args=(self._own,), name="remote-callbacks", daemon=True).start()
            return self._own

    @staticmethod
    def _run_own(loop: asyncio.AbstractEventLoop) -> None:
        # A runner's end gives every callback that was begun, or was to begin, the chance to clean up.
        with asyncio.Runner(loop_factory=lambda: loop):
            loop.run_forever()
