"""A test's limits, told to the kernel. Every soft limit equals its hard one: a candidate can only lower them."""

import math
import resource
from dataclasses import dataclass

from grader.warden.kernel import read_small
from grader.warden.order import Limits

CPU_MARGIN = 1.25
"""The warden kills at this multiple of the CPU limit; whether less is an excess or noise is for the core to decide."""

_AGENT_THREADS = 1
AGENT_BYTES = 4 << 20
"""What the agent takes in the candidate's process: the thread that reads the channel, its stack, and a frame or two."""

_STACK_BYTES = 8 << 20
_QUEUED_SIGNALS = 1024


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a process has from its warm parent before its first own line. Bytes."""

    data: int
    resident: int


def inherited() -> Inherited:
    """Of the calling process, by proc(5)'s statm: field 6 is what RLIMIT_DATA counts (private writable mappings) and the stack,
    some 130 KiB; field 2 is what is in memory."""
    pages = read_small("/proc/self/statm").split()
    return Inherited(data=int(pages[5]) * resource.getpagesize(), resident=int(pages[1]) * resource.getpagesize())


def impose(limits: Limits, before: Inherited) -> None:
    """Sets the calling process's limits.

    RLIMIT_DATA counts what the warm parent had mapped already, and the agent needs a little: both are added, so that ``memory_bytes`` and
    ``processes`` are the candidate's own.
    RLIMIT_DATA and not RLIMIT_AS, because reading a file through a mapping is honest streaming. It holds for each single process, and is
    what a candidate sees as a MemoryError; what it does not count (other processes, shared mappings, files in memory) is watched over all
    of them in the cgroup: see ``usage``. RLIMIT_CPU is a backstop in whole seconds for each single process, and likewise watched there.
    The kernel knows no limit for the number of files of a uid: that one is watched alone.
    """
    for kind, value in (
        (resource.RLIMIT_CPU, math.ceil(limits.cpu_ms * CPU_MARGIN / 1000) + 1),
        (resource.RLIMIT_DATA, before.data + AGENT_BYTES + limits.memory_bytes),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_NPROC, _AGENT_THREADS + limits.processes),
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
