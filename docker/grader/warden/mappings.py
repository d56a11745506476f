"""How much of what a process has in memory belongs to files that it maps: the system's cache, not memory of its own."""

from contextlib import suppress
from pathlib import Path

from grader.warden.kernel import read_small

_LINE = b"\nRssFile:"


class Mappings:
    """Of one process, from when this is made on: the files of the interpreter itself are mapped by then."""

    def __init__(self, pid: int, proc: Path = Path("/proc")) -> None:
        self._status = f"{proc}/{pid}/status"
        self._before = self._resident_bytes()
        self.peak_bytes = 0

    def look(self) -> None:
        """Raises ``peak_bytes`` to what there is now beyond the beginning; once the process is gone it stays."""
        self.peak_bytes = max(self.peak_bytes, self._resident_bytes() - self._before)

    def _resident_bytes(self) -> int:
        """By proc(5): resident file mappings, in KiB; since Linux 4.5. 0 for a process that has ended."""
        with suppress(OSError, ValueError, IndexError):
            return int(read_small(self._status).split(_LINE, 1)[1].split(maxsplit=1)[0]) * 1024
        return 0
