"""Keeps a test of ours from hanging for ever, long after its candidate's process was killed."""

import contextlib
import faulthandler
import signal
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

from grader.examiner.job.errors import TestHung

MARGIN_SECONDS = 5.0
GRACE_SECONDS = 1.0
"""For a test whose candidate's process is gone: what it still waits for will not come, and it cannot pass any more."""

_AGAIN_SECONDS = 2.0
_RAISES = 2
_LAST_RESORT_SECONDS = 20.0
_SPARE_SECONDS = 30.0
"""How much later than it must the last resort may come: it is a thread, and need not be another one for each test."""


class Watchdog:
    """Raises `TestHung` in the main thread when a test's time is up, twice; then calls ``give_up``, which must not return.

    Should the main thread be stuck in C code, where no signal handler gets a turn, the process dies with a traceback on standard error.
    """

    def __init__(self, give_up: Callable[[], None]) -> None:
        self._give_up = give_up
        self._rung = 0
        self._setting = threading.Lock()
        self._watching = False
        self._last_resort = 0.0

    @contextlib.contextmanager
    def watching(self, wall_ms: int) -> Iterator[None]:
        """Only the main thread may use this."""
        seconds = wall_ms / 1000 + MARGIN_SECONDS
        self._rung = 0
        # A test may have taken it away.
        signal.signal(signal.SIGALRM, self._ring)
        self._put_off_last_resort(seconds + _LAST_RESORT_SECONDS)
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN_SECONDS)
        self._watching = True
        try:
            yield
        finally:
            with self._setting:
                self._watching = False
                signal.setitimer(signal.ITIMER_REAL, 0)

    def hurry(self) -> None:
        """From any thread: the candidate's process has ended, and the time of its test is up a moment later."""
        with self._setting:
            if self._watching:
                signal.setitimer(signal.ITIMER_REAL, GRACE_SECONDS, _AGAIN_SECONDS)

    def _put_off_last_resort(self, seconds: float) -> None:
        now = time.monotonic()
        if self._last_resort < now + seconds:
            self._last_resort = now + seconds + _SPARE_SECONDS
            faulthandler.dump_traceback_later(seconds + _SPARE_SECONDS, exit=True)

    def _ring(self, _signal: int, _frame: FrameType | None) -> None:
        self._rung += 1
        if self._rung > _RAISES:
            self._give_up()
        raise TestHung("the test did not end")
