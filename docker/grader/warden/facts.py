"""What happened in one test, as it is told to the examiner. Nothing here is claimed by the candidate."""

import os
import signal
from dataclasses import asdict, dataclass

from grader.warden.cgroup import Counters
from grader.warden.limits import CPU_MARGIN
from grader.warden.order import Limits
from grader.warden.usage import Peaks
from grader.wire.frames import Message


@dataclass(frozen=True, slots=True)
class Facts:
    """``exit_code`` and ``signal`` are the main process's, both None if it lived until the warden killed it.

    ``stopped_by``: the limit for which it was killed, or would have been if it had not just ended.
    ``cpu_ms``: of all processes of the test, from its confinement on, by the cgroup's counter, the warden's own share taken off.
    ``wall_ms``: from the arrival of ``spawn`` to the end of the test, clean-up left out.
    ``starved_ms``: of a test stopped by the wall clock, how long the thread of the main process that waited longest was ready to run and
    was given no processor.
    ``peak_memory_bytes``: what all processes held together at some look, files and shared memory included and the interpreter's own pages
    left out; or, if that was more, the largest resident set that one process reached, less what the main one had from
    the warm warden (a child of its own maps a little less of that, so its figure may be one or two MiB too low) and less the files that
    the main one had mapped at some look.
    ``processes_peak``, ``files_peak``: the most at some look.
    ``oom_kills``: processes that the kernel killed because the cell was at its limit of memory; ``host_oom_kills``: those it killed while
    the cell was not, so that the host must have been.
    ``refused_processes``: forks that the cell's cgroup refused; one refused by RLIMIT_NPROC is counted nowhere.
    """

    exit_code: int | None = None
    signal: int | None = None
    stopped_by: str | None = None
    cpu_ms: int = 0
    wall_ms: int = 0
    starved_ms: int = 0
    peak_memory_bytes: int = 0
    processes_peak: int = 0
    files_peak: int = 0
    oom_kills: int = 0
    host_oom_kills: int = 0
    refused_processes: int = 0

    def as_message(self) -> Message:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Ending:
    """``status`` is the main process's wait status if it ended before the warden killed."""

    status: int | None
    stopped_by: str | None
    wall_seconds: float
    starved_ms: int


def establish(limits: Limits, ending: Ending, peaks: Peaks, used: Counters, own_cpu_ns: int, largest_process_bytes: int) -> Facts:
    """``used`` is the cell's, ``own_cpu_ns`` the warden's part of it."""
    cpu_ns = max(0, used.cpu_ns - own_cpu_ns)
    code = None if ending.status is None else os.waitstatus_to_exitcode(ending.status)
    died_of = -code if code is not None and code < 0 else None
    by_the_host = used.oom_kills if used.own_shortages == 0 and not used.was_at_limit else 0
    return Facts(
        exit_code=code if died_of is None else None,
        signal=died_of,
        stopped_by=ending.stopped_by or _backstop(died_of, limits, cpu_ns, used.oom_kills),
        cpu_ms=round(cpu_ns / 1e6),
        wall_ms=round(ending.wall_seconds * 1000),
        starved_ms=ending.starved_ms,
        peak_memory_bytes=max(0, peaks.memory_bytes, largest_process_bytes),
        processes_peak=peaks.processes,
        files_peak=peaks.files,
        oom_kills=used.oom_kills - by_the_host,
        host_oom_kills=by_the_host,
        refused_processes=used.refused_processes,
    )


def _backstop(died_of: int | None, limits: Limits, cpu_ns: int, oom_kills: int) -> str | None:
    """RLIMIT_CPU kills by SIGKILL, as the kernel does for want of memory: which it was, the counters tell."""
    by_kernel = died_of in (signal.SIGKILL, signal.SIGXCPU) and oom_kills == 0
    return "cpu" if by_kernel and cpu_ns >= limits.cpu_ms * CPU_MARGIN * 1e6 else None
