"""What happened in one test, as it is told to the examiner. Nothing here is claimed by the candidate."""

import os
import signal
from dataclasses import asdict, dataclass

from grader.warden.cgroup import Counters
from grader.warden.children import Toll
from grader.warden.limits import CPU_MARGIN
from grader.warden.order import Limits
from grader.wire.frames import Message


@dataclass(frozen=True, slots=True)
class Facts:
    """``exit_code`` and ``signal`` are the main process's, both None if it lived until the warden killed it.

    ``cpu_ms``: of all processes of the test, from its confinement on, by the cgroup's counter, the warden's own share taken off.
    ``wall_ms``: from the arrival of ``spawn`` to the end of the test, clean-up left out.
    ``peak_memory_bytes``: the largest resident set that one process reached, less what the main one had from
    the warm warden (a child of its own maps a little less of that, so its figure may be one or two MiB too low).
    ``oom_kills`` and ``refused_processes``: the kernel's counters; a fork refused by RLIMIT_NPROC is in none of them.
    """

    exit_code: int | None = None
    signal: int | None = None
    stopped_by: str | None = None
    cpu_ms: int = 0
    wall_ms: int = 0
    peak_memory_bytes: int = 0
    oom_kills: int = 0
    refused_processes: int = 0

    def as_message(self) -> Message:
        return asdict(self)


def establish(
    limits: Limits, status: int | None, stopped_by: str | None, wall_seconds: float, used: Counters, own_cpu_ns: int, toll: Toll, resident: int
) -> Facts:
    """``status`` is the main process's if it ended before the warden killed; ``used`` is the cell's, ``own_cpu_ns`` the warden's part of it."""
    cpu_ns = max(0, used.cpu_ns - own_cpu_ns)
    code = None if status is None else os.waitstatus_to_exitcode(status)
    died_of = -code if code is not None and code < 0 else None
    return Facts(
        exit_code=code if died_of is None else None,
        signal=died_of,
        stopped_by=stopped_by or _backstop(died_of, limits, cpu_ns, used.oom_kills),
        cpu_ms=round(cpu_ns / 1e6),
        wall_ms=round(wall_seconds * 1000),
        peak_memory_bytes=max(0, toll.peak_bytes - resident),
        oom_kills=used.oom_kills,
        refused_processes=used.refused_processes,
    )


def _backstop(died_of: int | None, limits: Limits, cpu_ns: int, oom_kills: int) -> str | None:
    """RLIMIT_CPU kills by SIGKILL, as the kernel does for want of memory: which it was, the counters tell."""
    by_kernel = died_of in (signal.SIGKILL, signal.SIGXCPU) and oom_kills == 0
    return "cpu" if by_kernel and cpu_ns >= limits.cpu_ms * CPU_MARGIN * 1e6 else None
