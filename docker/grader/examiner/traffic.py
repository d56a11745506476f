"""How many jobs run at this moment: written by the hub, read by every job, in memory that all processes of the examiner share."""

import mmap
import os

_MOST = 255
_PROCESSORS_OF_A_JOB = 2
"""The job's and that of its candidate's process, of which each waits while the other works."""

_PROCESSORS = len(os.sched_getaffinity(0))

_jobs = mmap.mmap(-1, 1)
"""A number of one byte, of the process that imports this and all that are forked from it."""


def tell(jobs: int) -> None:
    """The hub's word."""
    _jobs[0] = min(jobs, _MOST)


def is_light() -> bool:
    """Whether a job may stay awake while it waits: there is a processor for each job and another for each candidate's process."""
    return _jobs[0] * _PROCESSORS_OF_A_JOB <= _PROCESSORS
