"""System calls that depend on their arguments. What no line here allows is answered like a call that does not exist.

A filter sees registers, never memory, and compares 64 bits of them. The kernel looks at the low 32 bits of an int only, so ints
are compared under a mask; otherwise dirt in the upper half would turn an honest call away.
"""

import errno
import socket
import stat
from collections.abc import Iterable

from seccomp import ALLOW, ERRNO, MASKED_EQ, Arg, SyscallFilter

_INT = 0xFFFF_FFFF
_POINTER = 0xFFFF_FFFF_FFFF_FFFF
_SOCKET_TYPE = 0xF
"""SOCK_TYPE_MASK of linux/net.h; above it lie SOCK_NONBLOCK and SOCK_CLOEXEC."""

_NAMESPACES = {
    "CLONE_NEWNS": 1 << 17, "CLONE_NEWCGROUP": 1 << 25, "CLONE_NEWUTS": 1 << 26, "CLONE_NEWIPC": 1 << 27, "CLONE_NEWUSER": 1 << 28,
    "CLONE_NEWPID": 1 << 29, "CLONE_NEWNET": 1 << 30,
}
"""linux/sched.h. CLONE_NEWTIME exists for clone3 and unshare only."""

_PRCTL = {
    "PR_SET_PDEATHSIG": 1, "PR_GET_PDEATHSIG": 2, "PR_GET_DUMPABLE": 3, "PR_SET_NAME": 15, "PR_GET_NAME": 16, "PR_GET_SECCOMP": 21,
    "PR_GET_NO_NEW_PRIVS": 39,
}
"""linux/prctl.h. PR_SET_DUMPABLE is missing on purpose: it would give the process its own files under /proc back, and with them
``oom_score_adj``, by which the kernel knows to kill the candidate and not the warden."""

_IOCTL = {"TCGETS": 0x5401, "TIOCGWINSZ": 0x5413, "FIONREAD": 0x541B, "FIONBIO": 0x5421, "FIONCLEX": 0x5450, "FIOCLEX": 0x5451}
"""asm-generic/ioctls.h: isatty, the terminal's size, bytes waiting, blocking and close-on-exec, which is what Python's io asks.
None that writes to a terminal (TIOCSTI, TIOCLINUX)."""


def add_conditional_rules(rules: SyscallFilter) -> None:
    """Adds what is allowed under a condition, and EPERM where the opposite of the condition can be said."""
    _allow(rules, "clone", Arg(0, MASKED_EQ, sum(_NAMESPACES.values()), 0))
    for flag in _NAMESPACES.values():
        _refuse(rules, "clone", Arg(0, MASKED_EQ, flag, flag))
    # A stream pair has both its ends from birth; an end of a datagram pair could name another address in sendmsg.
    _allow(rules, "socketpair", Arg(0, MASKED_EQ, _INT, socket.AF_UNIX), Arg(1, MASKED_EQ, _SOCKET_TYPE, socket.SOCK_STREAM))
    for kind in (socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
        _refuse(rules, "socketpair", Arg(1, MASKED_EQ, _SOCKET_TYPE, kind))
    # No address: what is not connected cannot be reached. (The address of sendmsg lies in memory; a stream ignores it.)
    _allow(rules, "sendto", Arg(4, MASKED_EQ, _POINTER, 0))
    _allow_each(rules, "prctl", 0, _PRCTL.values())
    _allow_each(rules, "ioctl", 1, _IOCTL.values())
    # Named pipes between processes of its own; no devices, no sockets.
    _allow(rules, "mknod", Arg(1, MASKED_EQ, stat.S_IFMT(0xFFFF), stat.S_IFIFO))
    _allow(rules, "mknodat", Arg(2, MASKED_EQ, stat.S_IFMT(0xFFFF), stat.S_IFIFO))
    # Its own limits, which can only be lowered; not those of another process.
    _allow_each(rules, "prlimit64", 0, [0])


def _allow_each(rules: SyscallFilter, name: str, argument: int, values: Iterable[int]) -> None:
    for value in values:
        _allow(rules, name, Arg(argument, MASKED_EQ, _INT, value))


def _allow(rules: SyscallFilter, name: str, *conditions: Arg) -> None:
    rules.add_rule(ALLOW, name, *conditions)


def _refuse(rules: SyscallFilter, name: str, *conditions: Arg) -> None:
    rules.add_rule(ERRNO(errno.EPERM), name, *conditions)
