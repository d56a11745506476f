"""Whether a process was ready to run and was given no processor, which is the host's doing unless its own kin had them all."""

import os
from contextlib import suppress
from pathlib import Path

from grader.warden.kernel import read_small

_MOST_THREADS = 64


class Starvation:
    """Of one process, from when this is made on."""

    def __init__(self, pid: int, proc: Path = Path("/proc")) -> None:
        self._threads = f"{proc}/{pid}/task"
        # It was forked ahead of its test, and may have waited long then; it has one thread yet.
        self._before = {pid: self._waited_ns(pid)}

    def longest_wait_ms(self) -> int:
        """The time that the one of its threads that waited longest was ready and did not run.

        Of the first so many threads, by their age; 0 when the process is gone or the kernel keeps no such statistics. Sleeping, waiting for a
        lock or for another process is no such time, nor is being stopped.
        """
        waits = self._waits_ns()
        return max((wait - self._before.get(thread, 0) for thread, wait in waits.items()), default=0) // 1_000_000

    def _waits_ns(self) -> dict[int, int]:
        """By thread."""
        with suppress(OSError):
            threads = sorted(map(int, os.listdir(self._threads)))[:_MOST_THREADS]
            return {thread: self._waited_ns(thread) for thread in threads}
        return {}

    def _waited_ns(self, thread: int) -> int:
        """The second number of its schedstat (Documentation/scheduler/sched-stats.rst)."""
        with suppress(OSError, ValueError, IndexError):
            return int(read_small(f"{self._threads}/{thread}/schedstat").split()[1])
        return 0
