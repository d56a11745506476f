"""Whether a process was ready to run and was given no processor, which is the host's doing unless its own kin had them all."""

from contextlib import suppress
from pathlib import Path

_MOST_THREADS = 64


class Starvation:
    """Of one process, from when this is made on."""

    def __init__(self, pid: int, proc: Path = Path("/proc")) -> None:
        self._threads = proc / str(pid) / "task"
        # It was forked ahead of its test, and may have waited long then.
        self._before = self._waits_ns()

    def longest_wait_ms(self) -> int:
        """The time that the one of its threads that waited longest was ready and did not run.

        Of the first so many threads, by their age; 0 when the process is gone or the kernel keeps no such statistics. Sleeping, waiting for a
        lock or for another process is no such time, nor is being stopped.
        """
        waits = self._waits_ns()
        return max((wait - self._before.get(thread, 0) for thread, wait in waits.items()), default=0) // 1_000_000

    def _waits_ns(self) -> dict[int, int]:
        """By thread: the second number of its schedstat (Documentation/scheduler/sched-stats.rst)."""
        waits: dict[int, int] = {}
        with suppress(OSError, ValueError):
            for thread in sorted(int(folder.name) for folder in self._threads.iterdir())[:_MOST_THREADS]:
                with suppress(OSError, ValueError, IndexError):
                    waits[thread] = int((self._threads / str(thread) / "schedstat").read_bytes().split()[1])
        return waits
