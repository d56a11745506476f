"""Every process of a cell ends as a child of the warden; here they are waited for."""

import os
import signal
from dataclasses import dataclass
from types import FrameType

_MOST_AT_ONCE = 1024
"""Processes that die while others are waited for must not hold up the clocks."""


@dataclass(slots=True)
class Toll:
    """What the deaths of one test tell. ``status`` is the main process's wait status, None while it lives.

    ``main_peak_bytes`` and ``peak_bytes`` are the largest resident sets that the main process and any other one reached, pages shared with
    the warden included.
    """

    main: int
    status: int | None = None
    main_peak_bytes: int = 0
    peak_bytes: int = 0


class Children:
    """Readable (``fileno``) when a child has died since the last ``reap``. One for a process, used by its main thread only."""

    def __init__(self) -> None:
        self._wake, signalled = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        signal.signal(signal.SIGCHLD, _only_wake)
        signal.set_wakeup_fd(signalled, warn_on_full_buffer=False)

    def fileno(self) -> int:
        return self._wake

    def reap(self, toll: Toll) -> bool:
        """Takes who is dead now, without blocking; True when there is nobody left, neither children nor orphans below them."""
        try:
            os.read(self._wake, _MOST_AT_ONCE)
        except BlockingIOError:
            pass
        for _ in range(_MOST_AT_ONCE):
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return True
            if pid == 0:
                return False
            resident_bytes = usage.ru_maxrss * 1024
            if pid == toll.main:
                toll.status, toll.main_peak_bytes = status, resident_bytes
            else:
                toll.peak_bytes = max(toll.peak_bytes, resident_bytes)
        return False


def _only_wake(number: int, frame: FrameType | None) -> None:
    """Python writes to the wake-up descriptor only for signals that have a handler."""
