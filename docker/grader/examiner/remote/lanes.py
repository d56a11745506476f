"""Lanes: the threads of the examiner's that speak with a candidate's process, by number; their inboxes.

The main thread is lane 0. A thread that serves a callback made by a thread of the candidate's own borrows that thread's
number, so that what the callback asks runs there. See ``grader.agent.lanes`` for the other end.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from queue import SimpleQueue
from threading import current_thread, local, main_thread

from grader.examiner.remote.pump import Inbox


class Lane:
    """One thread's inbox; ``waiting`` counts how deeply it waits for replies."""

    def __init__(self, number: int, ended: deque[int] | None = None) -> None:
        self.number = number
        self.inbox: Inbox = SimpleQueue()
        self.waiting = 0
        self._ended = ended

    def __del__(self) -> None:
        if self._ended is not None:
            self._ended.append(self.number)


class Lanes:
    """Thread-safe."""

    def __init__(self) -> None:
        self._local = local()
        self._numbers = count(1)
        self._by_number: dict[int, Lane] = {}
        self._ended: deque[int] = deque()

    def current(self) -> Lane:
        """The calling thread's lane."""
        lane: Lane | None = getattr(self._local, "lane", None)
        if lane is None:
            if current_thread() is main_thread():
                lane = self._by_number[0] = Lane(0)
            else:
                lane = Lane(next(self._numbers), self._ended)
            self._local.lane = lane
        return lane

    @contextmanager
    def waiting(self, lane: Lane) -> Iterator[None]:
        """While the calling thread waits for a reply on its lane, callbacks of that lane are its to serve."""
        self._by_number[lane.number] = lane
        lane.waiting += 1
        try:
            yield
        finally:
            lane.waiting -= 1
            if not lane.waiting:
                self._by_number.pop(lane.number, None)

    @contextmanager
    def borrowed(self, number: int) -> Iterator[None]:
        """The calling thread speaks as lane ``number``."""
        before = getattr(self._local, "lane", None)
        self._local.lane = Lane(number)
        try:
            yield
        finally:
            self._local.lane = before

    def waiting_on(self, number: int) -> Lane | None:
        return self._by_number.get(number)

    def take_ended(self) -> list[int]:
        """The numbers of threads that ended since the last asking."""
        ended = []
        while self._ended:
            ended.append(self._ended.popleft())
        return ended
