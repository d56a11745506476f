"""fork(2) without what ``os.fork`` does around it for programs with threads."""

import ctypes
import os
import random
from collections.abc import Callable

_library = ctypes.PyDLL(None, use_errno=True)
_fork = _library.fork
_fork.restype = ctypes.c_int
_fork.argtypes = []


def bare_fork(fork: Callable[[], int] = _fork) -> int:
    """As ``os.fork``, for a process with one thread and no lock held; raises ``OSError`` like it. ``fork`` is a function of C's that forks.

    ``os.fork`` runs every hook that was ever registered, before the fork and after it on both sides, and makes locks and records of
    threads anew: work on a hundred pages, each of which is then copied. With one thread all of that is in order as it is. What is not is
    the generator of ``random``, which would give every child the same numbers.
    """
    pid = int(fork())
    if pid < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    if pid == 0:
        random.seed()
    return pid
