"""What a process of the examiner does right after it was forked, and how it is told from others when it ends."""

import contextlib
import ctypes
import os
import signal

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent() -> None:
    """Has the kernel kill this process when the one that forked it ends (prctl(2), PR_SET_PDEATHSIG)."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def become_a_child(keep: int) -> None:
    """Closes every descriptor but the standard ones and ``keep``, and takes the signals' ordinary meaning back."""
    die_with_parent()
    own_signals()
    for name in os.listdir("/proc/self/fd"):
        descriptor = int(name)
        if descriptor > 2 and descriptor != keep:
            # One of them is the one through which /proc was listed.
            with contextlib.suppress(OSError):
                os.close(descriptor)


def own_signals() -> None:
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGTERM, signal.SIGCHLD, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)


def describe_status(status: int) -> str:
    """A wait status (waitpid(2)) in words."""
    code = os.waitstatus_to_exitcode(status)
    return f"exit status {code}" if code >= 0 else f"killed by {signal.Signals(-code).name}"
