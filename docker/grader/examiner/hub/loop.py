"""A selector with callbacks and timers: all the hub's waiting happens here."""

import heapq
import itertools
import selectors
import time
from collections.abc import Callable
from dataclasses import dataclass, field

type Callback = Callable[[], None]


@dataclass(order=True, slots=True)
class Timer:
    """Due at a time of the monotonic clock, in seconds; harmless to cancel twice or late."""

    due: float
    number: int
    callback: Callback | None = field(compare=False)

    def cancel(self) -> None:
        self.callback = None


class Loop:
    """Not thread-safe; a callback may add and drop anything, itself included."""

    def __init__(self) -> None:
        # poll, not epoll: standard input may be a plain file.
        self._selector = selectors.PollSelector()
        self._callbacks: dict[int, dict[int, Callback]] = {}
        self._timers: list[Timer] = []
        self._numbers = itertools.count()
        self._running = False

    def on_readable(self, descriptor: int, callback: Callback | None) -> None:
        self._set(descriptor, selectors.EVENT_READ, callback)

    def on_writable(self, descriptor: int, callback: Callback | None) -> None:
        self._set(descriptor, selectors.EVENT_WRITE, callback)

    def drop(self, descriptor: int) -> None:
        """Forgets a descriptor; to be called before it is closed."""
        if self._callbacks.pop(descriptor, None):
            self._selector.unregister(descriptor)

    def after(self, seconds: float, callback: Callback) -> Timer:
        timer = Timer(time.monotonic() + seconds, next(self._numbers), callback)
        heapq.heappush(self._timers, timer)
        return timer

    def run(self) -> None:
        """Turns until `stop` is called."""
        self._running = True
        while self._running:
            self._turn()

    def stop(self) -> None:
        self._running = False

    def _turn(self) -> None:
        for key, events in self._selector.select(self._until_next_timer()):
            for event in (selectors.EVENT_READ, selectors.EVENT_WRITE):
                # Looked up now: an earlier callback of this turn may have dropped it.
                callback = self._callbacks.get(key.fd, {}).get(event) if events & event else None
                if callback is not None and self._running:
                    callback()
        while self._timers and self._timers[0].due <= time.monotonic() and self._running:
            due = heapq.heappop(self._timers)
            if due.callback is not None:
                due.callback()

    def _until_next_timer(self) -> float | None:
        while self._timers and self._timers[0].callback is None:
            heapq.heappop(self._timers)
        return max(0.0, self._timers[0].due - time.monotonic()) if self._timers else None

    def _set(self, descriptor: int, event: int, callback: Callback | None) -> None:
        before = self._callbacks.get(descriptor, {})
        now = {kind: known for kind, known in before.items() if kind != event}
        if callback is not None:
            now[event] = callback
        mask = sum(now)
        if before and now:
            self._selector.modify(descriptor, mask)
        elif now:
            self._selector.register(descriptor, mask)
        elif before:
            self._selector.unregister(descriptor)
        if now:
            self._callbacks[descriptor] = now
        else:
            self._callbacks.pop(descriptor, None)
