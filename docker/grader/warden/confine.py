"""What a forked child gives up before the candidate's first line runs. There is no way back from any of it."""

import _signal
import fcntl
import os
import signal
from contextlib import suppress
from pathlib import Path

from grader.warden.kernel import SystemCallFilter

HOME = Path("/tmp/home")
CHANNEL = 3
"""The number under which the candidate's process finds its channel; 0 is /dev/null, 1 and 2 are the test's pipes."""

_LINE = 4
_ABOVE_ALL_SLOTS = 16
_SIGNALS_OF_THE_WARDEN = (signal.SIGCHLD, signal.SIGTERM)


def prepare() -> None:
    """In the warden, once: what every child is to inherit, and the warden has no use for either."""
    os.setgroups([])
    os.umask(0o077)
    os.environ.clear()
    os.environ.update(PATH="/usr/local/bin:/usr/bin:/bin", LANG="C.UTF-8", HOME=str(HOME))


def confine(uid: int, system_calls: SystemCallFilter) -> None:
    """Makes the calling process the candidate's in all but its descriptors, limits and working directory, which come with the order."""
    os.setsid()
    # While still root: afterwards /proc/self belongs to root, so that nothing can be lowered again.
    adjustment = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
    os.write(adjustment, b"1000")
    os.close(adjustment)
    forget_signals()
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    system_calls.load()


def settle() -> None:
    """Gives the process its working directory: always the same one, so that no traceback tells one run from another.

    It is taken only where something else than the test before left it; in a cell, the cell is unfit then.
    """
    with suppress(FileExistsError):
        os.mkdir(HOME)
    if os.stat(HOME).st_uid == os.getuid():
        os.chdir(HOME)
        return
    home = HOME.with_name(f"{HOME.name}-{os.getuid()}")
    os.mkdir(home)
    os.environ["HOME"] = str(home)
    os.chdir(home)


def keep_only(channel: int, stdout: int, stderr: int, line: int) -> int:
    """Rearranges the descriptors and closes all others, the warden's above all; gives the new number of ``line``."""
    null = os.open(os.devnull, os.O_RDONLY)
    wanted = (null, stdout, stderr, channel, line)
    # First out of the way, then into place: a slot may be taken by what belongs into another.
    aside = [fcntl.fcntl(descriptor, fcntl.F_DUPFD, _ABOVE_ALL_SLOTS) for descriptor in wanted]
    for slot, descriptor in enumerate(aside):
        os.dup2(descriptor, slot)
    os.closerange(len(wanted), os.sysconf("SC_OPEN_MAX"))
    return _LINE


def forget_signals() -> None:
    """Undoes the warden's handlers, without the names and numbers that ``signal.signal`` turns into each other."""
    _signal.set_wakeup_fd(-1)
    for number in _SIGNALS_OF_THE_WARDEN:
        _signal.signal(number, _signal.SIG_DFL)
