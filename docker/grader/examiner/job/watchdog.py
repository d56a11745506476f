"""Keeps a test of ours from hanging for ever, long after its candidate's process was killed."""

import contextlib
import faulthandler
import signal
from collections.abc import Callable, Iterator
from types import FrameType

from grader.examiner.job.errors import TestHung

MARGIN_SECONDS = 5.0
_AGAIN_SECONDS = 2.0
_RAISES = 2
_LAST_RESORT_SECONDS = 20.0


class Watchdog:
    """Raises `TestHung` in the main thread when a test's time is up, twice; then calls ``give_up``, which must not return.

    Should the main thread be stuck in C code, where no signal handler gets a turn, the process dies with a traceback on standard error.
    """

    def __init__(self, give_up: Callable[[], None]) -> None:
        self._give_up = give_up
        self._rung = 0

    @contextlib.contextmanager
    def watching(self, wall_ms: int) -> Iterator[None]:
        """Only the main thread may use this."""
        seconds = wall_ms / 1000 + MARGIN_SECONDS
        self._rung = 0
        signal.signal(signal.SIGALRM, self._ring)
        faulthandler.dump_traceback_later(seconds + _LAST_RESORT_SECONDS, exit=True)
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN_SECONDS)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            faulthandler.cancel_dump_traceback_later()

    def _ring(self, _signal: int, _frame: FrameType | None) -> None:
        self._rung += 1
        if self._rung > _RAISES:
            self._give_up()
        raise TestHung("the test did not end")
