"""Threads for what the candidate's own threads call: kept for the next call, and never more than so many."""

import threading
from collections.abc import Callable
from queue import SimpleQueue

from grader.wire.errors import FrameError


class Aside:
    """Thread-safe. A task must not raise."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._tasks: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._threads = 0
        self._unfinished = 0

    def run(self, task: Callable[[], None]) -> None:
        """Runs it soon; ``FrameError`` when as many wait already as can be at work, so that most have been held back."""
        with self._lock:
            if self._unfinished >= 2 * self._most:
                raise FrameError(f"More than {2 * self._most} threads of the candidate's call back at the same time.")
            if self._unfinished >= self._threads and self._threads < self._most:
                self._begin_another()
            self._unfinished += 1
        self._tasks.put(task)

    def close(self) -> None:
        """Lets the threads go; one that is held back goes when it is let go itself."""
        with self._lock:
            for _ in range(self._threads):
                self._tasks.put(None)
            self._threads = 0

    def _begin_another(self) -> None:
        try:
            threading.Thread(target=self._live, name="remote-callback", daemon=True).start()
        except RuntimeError:
            if not self._threads:
                raise FrameError("A thread of the candidate's calls back, and there is no thread to serve it.") from None
        else:
            self._threads += 1

    def _live(self) -> None:
        while (task := self._tasks.get()) is not None:
            task()
            with self._lock:
                self._unfinished -= 1
