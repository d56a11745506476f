"""How long the examiner itself was ready to run and was given no processor: that time is no test's."""

import os
from contextlib import suppress
from functools import cache

_STATISTICS = "/proc/thread-self/schedstat"


class Waiting:
    """Of the process's main thread, from when this is made on; only that thread may make and ask it."""

    def __init__(self) -> None:
        self._before = _waited_ns()

    def so_far_ms(self) -> int:
        return (_waited_ns() - self._before) // 1_000_000


@cache
def _statistics(process: int) -> int | None:
    """Open for good: a test asks twice. A process forked from this one has its own."""
    with suppress(OSError):
        return os.open(_STATISTICS, os.O_RDONLY | os.O_CLOEXEC)
    return None


def _waited_ns() -> int:
    """The second number of schedstat (Documentation/scheduler/sched-stats.rst); 0 where the kernel keeps no such statistics."""
    with suppress(OSError, ValueError, IndexError):
        if (file := _statistics(os.getpid())) is not None:
            return int(os.pread(file, 256, 0).split()[1])
    return 0
