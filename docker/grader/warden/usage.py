"""What one test uses, by the cell's own counters: read before its first line, at every look, and once more before it is buried."""

import os
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.warden.cgroup import Cgroup, Counters
from grader.warden.limits import AGENT_BYTES, CPU_MARGIN
from grader.warden.mappings import Mappings
from grader.warden.order import Limits
from grader.warden.sweep import WRITABLE
from grader.wire.frames import Message

SHORTEST_SECONDS = 0.003
"""Between two looks, each of which takes some 30 microseconds of CPU time, which are not the candidate's."""

_MAIN_TASKS = 2
_PROCESSORS = os.process_cpu_count() or 1
_FILLED_BYTES_PER_SECOND = 4 << 30
"""More than one processor can write to fresh pages in a second."""


@dataclass(frozen=True, slots=True)
class Levels:
    """What a cell holds at one moment, everybody's: bytes of memory, processes and threads, files and folders."""

    memory_bytes: int
    tasks: int
    files: int

    def above(self, start: "Levels") -> "Levels":
        return Levels(self.memory_bytes - start.memory_bytes, self.tasks - start.tasks, self.files - start.files)


@dataclass(frozen=True, slots=True)
class Peaks:
    """The most that was seen of the candidate's at any look."""

    memory_bytes: int = 0
    processes: int = 0
    files: int = 0

    def raised_to(self, other: "Peaks") -> "Peaks":
        return Peaks(
            max(self.memory_bytes, other.memory_bytes), max(self.processes, other.processes), max(self.files, other.files)
        )


class Usage:
    """Of one test, from when it is made on: the candidate's process is confined then and waits for its word to begin.

    Looks come 3 to 100 ms apart, the less is left of a limit the sooner (``watch``). What is taken and given back between two of them is
    not seen. That is little: a single process never gets past RLIMIT_DATA, its ``ru_maxrss`` is known however short the peak was, and beyond
    both stand the hard limits of the cell's cgroup and of its tmpfs, where the kernel kills or refuses.

    The main process has copies of pages that were the warm warden's before either wrote to them. They are as much the interpreter's as what
    is shared, so up to ``spared_bytes`` is not counted, nor is what the agent needs. Copies in further processes are the candidate's.
    """

    def __init__(
        self, cgroup: Cgroup, limits: Limits, confined: Message, mappings: Mappings, places: Sequence[Path] = WRITABLE
    ) -> None:
        self.limits = limits
        self._mappings = mappings
        self.spared_bytes = AGENT_BYTES + confined["data"]
        self.peaks = Peaks()
        self._memory_left = limits.memory_bytes
        self._cgroup = cgroup
        self._places = [place for place in places if os.path.isdir(place)]
        # The submission's own files are written by the agent, and the agent's thread takes the place of the main process in this reading.
        self._own_files = confined["paths"]
        self._start = self._levels()
        self._looked = time.monotonic()
        self._counters, self._own_cpu_ns = cgroup.read(), _own_cpu_ns()

    def look(self) -> str | None:
        """Keeps the peaks, and names the limit that is exceeded at this moment; skipped when the last look was just now."""
        now = time.monotonic()
        if now - self._looked < SHORTEST_SECONDS:
            return None
        self._looked = now
        self._mappings.look()
        return self._judge(self._levels().above(self._start))

    def last_look(self, *, main_is_gone: bool) -> str | None:
        """The same, never skipped; a main process that has just ended is counted once more, with its agent's thread."""
        self._mappings.look()
        held = self._levels().above(self._start)
        return self._judge(Levels(held.memory_bytes, held.tasks + _MAIN_TASKS, held.files) if main_is_gone else held)

    def _judge(self, held: Levels) -> str | None:
        memory, files = held.memory_bytes - self.spared_bytes, held.files - self._own_files
        self.peaks = self.peaks.raised_to(Peaks(memory, held.tasks, files))
        self._memory_left = self.limits.memory_bytes - memory
        if memory > self.limits.memory_bytes:
            return "memory"
        return "files" if files > self.limits.file_count else None

    def cpu_left_ns(self) -> float:
        """Before the test is killed for it."""
        used = self._cgroup.cpu_ns() - self._counters.cpu_ns - (_own_cpu_ns() - self._own_cpu_ns)
        return self.limits.cpu_ms * CPU_MARGIN * 1e6 - used

    def soonest_seconds(self) -> float:
        """Before no limit but that of files can be exceeded, if all processors work on it together."""
        return min(self.cpu_left_ns() / 1e9, self._memory_left / _FILLED_BYTES_PER_SECOND) / _PROCESSORS

    def counted(self) -> tuple[Counters, int]:
        """What the cell's counters have grown by, and the warden's own part of the CPU time in nanoseconds."""
        own = _own_cpu_ns() - self._own_cpu_ns
        return self._cgroup.read().since(self._counters), own

    def _levels(self) -> Levels:
        facts = [os.statvfs(place) for place in self._places]
        return Levels(self._cgroup.memory_bytes(), self._cgroup.tasks(), sum(fact.f_files - fact.f_ffree for fact in facts))


def _own_cpu_ns() -> int:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return round((usage.ru_utime + usage.ru_stime) * 1e9)
