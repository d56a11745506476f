"""System calls that depend on their arguments. What no line here allows is answered like a call that does not exist.

A filter sees registers, never memory, and compares 64 bits of them. The kernel looks at the low 32 bits of an int only, so ints
are compared under a mask; otherwise dirt in the upper half would turn an honest call away.
"""

import errno
import socket
import stat
from collections.abc import Iterable

from options import (
    ARCH_PRCTL,
    CLONE_KINSHIP,
    CLONE_NAMESPACES,
    FCNTL,
    FCNTL_REFUSED,
    FUTEX,
    IOCTL,
    MADVISE,
    PRCTL,
    SOCKET_OPTIONS,
)
from seccomp import ALLOW, ERRNO, MASKED_EQ, Arg, SyscallFilter

_INT = 0xFFFF_FFFF
_POINTER = 0xFFFF_FFFF_FFFF_FFFF
_SOCKET_TYPE = 0xF
"""SOCK_TYPE_MASK of linux/net.h; above it lie SOCK_NONBLOCK and SOCK_CLOEXEC."""
_FUTEX_COMMAND = _INT & ~(128 | 256)
"""FUTEX_CMD_MASK of linux/futex.h, without FUTEX_PRIVATE_FLAG and FUTEX_CLOCK_REALTIME."""
_MAP_HUGETLB = 0x40000
_OF_A_PROCESS = 1 << 31
"""clockid_t is negative for the processor time of a given process or thread (linux/posix-timers.h)."""

CONDITIONAL = "clone socketpair sendto setsockopt prctl arch_prctl ioctl fcntl madvise futex mmap timer_create mknod mknodat prlimit64"


def conditional() -> list[str]:
    """Every name once."""
    return sorted(CONDITIONAL.split())


def add_conditional_rules(rules: SyscallFilter) -> None:
    """Adds what is allowed under a condition, and EPERM where the opposite of the condition can be said."""
    _unless_any(rules, "clone", 0, [*CLONE_NAMESPACES.values(), *CLONE_KINSHIP.values()])
    # Pages from the host's pool of huge ones are in no cell's memory limit.
    _unless_any(rules, "mmap", 3, [_MAP_HUGETLB])
    # No timers that count another process's time.
    _unless_any(rules, "timer_create", 0, [_OF_A_PROCESS])
    # A stream pair has both its ends from birth; an end of a datagram pair could name another address in sendmsg.
    _allow(rules, "socketpair", Arg(0, MASKED_EQ, _INT, socket.AF_UNIX), Arg(1, MASKED_EQ, _SOCKET_TYPE, socket.SOCK_STREAM))
    for kind in (socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
        _refuse(rules, "socketpair", Arg(1, MASKED_EQ, _SOCKET_TYPE, kind))
    # No address: what is not connected cannot be reached. (The address of sendmsg lies in memory; a stream ignores it.)
    _allow(rules, "sendto", Arg(4, MASKED_EQ, _POINTER, 0))
    for option in SOCKET_OPTIONS:
        _allow(rules, "setsockopt", Arg(1, MASKED_EQ, _INT, socket.SOL_SOCKET), Arg(2, MASKED_EQ, _INT, option))
    _allow_each(rules, "prctl", 0, PRCTL.values())
    _allow_each(rules, "arch_prctl", 0, ARCH_PRCTL.values())
    _allow_each(rules, "ioctl", 1, IOCTL.values())
    _allow_each(rules, "madvise", 2, MADVISE.values())
    _allow_each(rules, "futex", 1, FUTEX.values(), _FUTEX_COMMAND)
    _allow_each(rules, "fcntl", 1, FCNTL.values())
    for command in FCNTL_REFUSED.values():
        _refuse(rules, "fcntl", Arg(1, MASKED_EQ, _INT, command))
    # Named pipes between processes of its own; no devices, no sockets.
    _allow(rules, "mknod", Arg(1, MASKED_EQ, stat.S_IFMT(0xFFFF), stat.S_IFIFO))
    _allow(rules, "mknodat", Arg(2, MASKED_EQ, stat.S_IFMT(0xFFFF), stat.S_IFIFO))
    # Its own limits, which can only be lowered; not those of another process.
    _allow_each(rules, "prlimit64", 0, [0])


def _unless_any(rules: SyscallFilter, name: str, argument: int, flags: list[int]) -> None:
    _allow(rules, name, Arg(argument, MASKED_EQ, sum(flags), 0))
    for flag in flags:
        _refuse(rules, name, Arg(argument, MASKED_EQ, flag, flag))


def _allow_each(rules: SyscallFilter, name: str, argument: int, values: Iterable[int], mask: int = _INT) -> None:
    for value in values:
        _allow(rules, name, Arg(argument, MASKED_EQ, mask, value))


def _allow(rules: SyscallFilter, name: str, *conditions: Arg) -> None:
    rules.add_rule(ALLOW, name, *conditions)


def _refuse(rules: SyscallFilter, name: str, *conditions: Arg) -> None:
    rules.add_rule(ERRNO(errno.EPERM), name, *conditions)
