"""How much memory one job may take: what a candidate's answer swells to is that job's to bear, never the examiner's.

A value may be small on its way and large in the hands of a test (``list(answer)`` of a range), and the container's own limit knows
only one remedy: the kernel picks a process and kills it, a job of somebody else's perhaps. Beyond its allowance a job gets a MemoryError
in the very test that asked for too much.
"""

import os
import resource
import threading

JOB_BYTES = 384 << 20
"""Beyond what the warm process has mapped already. Two such jobs, the hub and the warm processes fit into an examiner's first gigabyte."""

_THREAD_STACK_BYTES = 1 << 20
"""RLIMIT_DATA counts the stack of a thread in full, used or not; the default of 8 MiB would leave room for few of the threads that
serve callbacks."""


def limit_memory(job_bytes: int = JOB_BYTES) -> None:
    """For the calling process, for good. By proc(5)'s statm, whose field 6 is what RLIMIT_DATA counts, and the stack."""
    with open("/proc/self/statm", encoding="ascii") as file:
        mapped = int(file.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")
    threading.stack_size(_THREAD_STACK_BYTES)
    resource.setrlimit(resource.RLIMIT_DATA, (mapped + job_bytes,) * 2)
