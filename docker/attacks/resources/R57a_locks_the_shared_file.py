# id: R57a
# attack: locks, leases and watches the file that all submissions share
# challenge: limits-files
# expect: accepted
# passes: all
# times: 2
import contextlib
import fcntl
import os
import signal


def lines(path):
    file = open(path)
    for how in (
        lambda: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB),
        lambda: fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB),
        lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK),
        lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK),
        lambda: fcntl.fcntl(file, fcntl.F_SETOWN, 1),
        lambda: fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGKILL),
        lambda: fcntl.fcntl(os.open("/grader", os.O_RDONLY), fcntl.F_NOTIFY, fcntl.DN_CREATE | fcntl.DN_MULTISHOT),
    ):
        with contextlib.suppress(OSError):
            how()
    if os.fork() == 0:
        signal.pause()
    return sum(1 for _ in file)
