# id: R58a
# attack: raises every limit it has, its priority and its share, and then uses them
# challenge: limits-one-answer
# expect: runtime_error, time_limit_exceeded, memory_limit_exceeded, process_limit_exceeded
import ctypes
import os
import resource

libc = ctypes.CDLL(None)


def answer(values):
    for name in dir(resource):
        if name.startswith("RLIMIT_"):
            for value in (resource.RLIM_INFINITY, 2**40):
                try:
                    resource.setrlimit(getattr(resource, name), (value, value))
                    if value > 2**39:
                        os.abort()
                except (OSError, ValueError):
                    pass
            try:
                resource.prlimit(1, getattr(resource, name), (0, 0))
                os.abort()
            except (OSError, ValueError):
                pass
    for change in (
        lambda: os.nice(-20),
        lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(99)),
        lambda: os.sched_setaffinity(0, range(os.cpu_count())),
        lambda: os.setpriority(os.PRIO_PROCESS, 1, 19),
    ):
        try:
            change()
        except OSError:
            pass
    return len(bytearray(2**30))
