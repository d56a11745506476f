"""How long the examiner itself was ready to run and was given no processor: that time is no test's."""

from contextlib import suppress
from pathlib import Path

_STATISTICS = Path("/proc/thread-self/schedstat")


class Waiting:
    """Of the calling thread, from when this is made on."""

    def __init__(self) -> None:
        self._before = _waited_ns()

    def so_far_ms(self) -> int:
        return (_waited_ns() - self._before) // 1_000_000


def _waited_ns() -> int:
    """The second number of schedstat (Documentation/scheduler/sched-stats.rst); 0 where the kernel keeps no such statistics."""
    with suppress(OSError, ValueError, IndexError):
        return int(_STATISTICS.read_bytes().split()[1])
    return 0
