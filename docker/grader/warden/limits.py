"""A test's limits, told to the kernel. Every soft limit equals its hard one: a candidate can only lower them."""

import math
import resource
from dataclasses import dataclass
from pathlib import Path

from grader.warden.order import Limits

CPU_MARGIN = 1.25
"""The warden kills at this multiple of the CPU limit; whether less is an excess or noise is for the core to decide."""

_STACK_BYTES = 8 << 20
_QUEUED_SIGNALS = 1024


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a process has from its warm parent before its first own line. Bytes."""

    data: int
    resident: int


def inherited() -> Inherited:
    """Of the calling process: VmData is what RLIMIT_DATA counts (private writable mappings), VmRSS what is in memory (proc(5))."""
    facts = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii", "replace").splitlines() if ":" in line)
    return Inherited(data=_bytes(facts["VmData"]), resident=_bytes(facts["VmRSS"]))


def impose(limits: Limits, before: Inherited) -> None:
    """Sets the calling process's limits.

    RLIMIT_DATA counts what the warm parent had mapped already, so that much is added: ``memory_bytes`` is the candidate's own.
    RLIMIT_DATA and not RLIMIT_AS, because reading a file through a mapping is honest streaming. What it does not count (shared
    mappings, files in memory) the cgroup does. RLIMIT_CPU is a backstop in whole seconds for each single process; the limit
    itself is watched over all of them in the cgroup.
    """
    for kind, value in (
        (resource.RLIMIT_CPU, math.ceil(limits.cpu_ms * CPU_MARGIN / 1000) + 1),
        (resource.RLIMIT_DATA, before.data + limits.memory_bytes),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_NPROC, limits.processes),
        (resource.RLIMIT_STACK, _STACK_BYTES),
        (resource.RLIMIT_SIGPENDING, _QUEUED_SIGNALS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        # A queue can be made by opening a file in /dev/mqueue, which the system call filter cannot see, and would outlive the test.
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_NICE, 0),
        (resource.RLIMIT_RTPRIO, 0),
    ):
        _lower(kind, value)


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, value))


def _bytes(kibibytes: str) -> int:
    return int(kibibytes.removesuffix("kB")) * 1024
