"""The options of system calls that do many things by one number, each list as short as honest programs allow.

The numbers are the same on amd64 and arm64; each list names the kernel's header it comes from.
"""

import fcntl
import socket

CLONE_NAMESPACES = {
    "CLONE_NEWNS": 1 << 17, "CLONE_NEWCGROUP": 1 << 25, "CLONE_NEWUTS": 1 << 26, "CLONE_NEWIPC": 1 << 27, "CLONE_NEWUSER": 1 << 28,
    "CLONE_NEWPID": 1 << 29, "CLONE_NEWNET": 1 << 30,
}
"""linux/sched.h. CLONE_NEWTIME exists for clone3 and unshare only."""

CLONE_KINSHIP = {"CLONE_PTRACE": 1 << 13, "CLONE_PARENT": 1 << 15}
"""linux/sched.h. A child of the caller's parent would be the warden's own child while its main process lives."""

PRCTL = {
    "PR_SET_PDEATHSIG": 1, "PR_GET_PDEATHSIG": 2, "PR_GET_DUMPABLE": 3, "PR_SET_NAME": 15, "PR_GET_NAME": 16, "PR_GET_SECCOMP": 21,
    "PR_GET_NO_NEW_PRIVS": 39,
}
"""linux/prctl.h. PR_SET_DUMPABLE is missing on purpose: it would give the process its own files under /proc back, and with them
``oom_score_adj``, by which the kernel knows to kill the candidate and not the warden."""

ARCH_PRCTL = {"ARCH_GET_FS": 0x1003, "ARCH_GET_XCOMP_SUPP": 0x1021, "ARCH_GET_XCOMP_PERM": 0x1022, "ARCH_REQ_XCOMP_PERM": 0x1023}
"""asm/prctl.h, amd64 only. The last lets a mathematical library use the processor's matrix registers."""

IOCTL = {
    "TCGETS": 0x5401, "TCGETS2": 0x802C542A, "TIOCGWINSZ": 0x5413, "FIONREAD": 0x541B, "FIONBIO": 0x5421, "FIONCLEX": 0x5450,
    "FIOCLEX": 0x5451,
}
"""asm-generic/ioctls.h: isatty (newer C libraries ask by TCGETS2), the terminal's size, bytes waiting, blocking and close-on-exec, which
is what Python's io asks. None that writes to a terminal (TIOCSTI, TIOCLINUX) or opens the other side of one."""

FCNTL = {
    "F_DUPFD": 0, "F_GETFD": 1, "F_SETFD": 2, "F_GETFL": 3, "F_SETFL": 4, "F_GETLK": 5, "F_SETLK": 6, "F_SETLKW": 7, "F_OFD_GETLK": 36,
    "F_OFD_SETLK": 37, "F_OFD_SETLKW": 38, "F_DUPFD_CLOEXEC": 1030, "F_GETPIPE_SZ": 1032,
}
"""asm-generic/fcntl.h, linux/fcntl.h. SQLite locks its files by F_SETLK."""

FCNTL_REFUSED = {
    "F_SETOWN": 8, "F_SETSIG": 10, "F_SETOWN_EX": 15, "F_SETLEASE": fcntl.F_SETLEASE, "F_NOTIFY": fcntl.F_NOTIFY,
    "F_SETPIPE_SZ": fcntl.F_SETPIPE_SZ, "F_ADD_SEALS": fcntl.F_ADD_SEALS,
}
"""Leases hold up who opens a file, F_NOTIFY watches a folder as inotify does, larger pipes are the kernel's memory, and the rest sends
signals. Any other command is answered like a call that does not exist."""

MADVISE = {
    "MADV_NORMAL": 0, "MADV_RANDOM": 1, "MADV_SEQUENTIAL": 2, "MADV_WILLNEED": 3, "MADV_DONTNEED": 4, "MADV_FREE": 8, "MADV_DONTFORK": 10,
    "MADV_DOFORK": 11, "MADV_HUGEPAGE": 14, "MADV_NOHUGEPAGE": 15, "MADV_DONTDUMP": 16, "MADV_DODUMP": 17, "MADV_WIPEONFORK": 18,
    "MADV_KEEPONFORK": 19, "MADV_POPULATE_READ": 22, "MADV_POPULATE_WRITE": 23, "MADV_GUARD_INSTALL": 102, "MADV_GUARD_REMOVE": 103,
}
"""asm-generic/mman-common.h. Not MADV_MERGEABLE: how fast a merged page is written tells what others have in memory. Not MADV_COLD,
MADV_PAGEOUT: the page cache is shared."""

FUTEX = {
    "FUTEX_WAIT": 0, "FUTEX_WAKE": 1, "FUTEX_REQUEUE": 3, "FUTEX_CMP_REQUEUE": 4, "FUTEX_WAKE_OP": 5, "FUTEX_WAIT_BITSET": 9,
    "FUTEX_WAKE_BITSET": 10,
}
"""linux/futex.h. Not those that lend priority (FUTEX_LOCK_PI and its kin), the part in which CVE-2014-3153 and CVE-2021-3347 were;
Python's locks never ask for it, and what there is to lend is the same for all."""

SOCKET_OPTIONS = (
    socket.SO_REUSEADDR, socket.SO_SNDBUF, socket.SO_RCVBUF, socket.SO_KEEPALIVE, socket.SO_LINGER, socket.SO_PASSCRED, socket.SO_RCVTIMEO,
    socket.SO_SNDTIMEO,
)
"""asm-generic/socket.h. Not SO_ATTACH_FILTER, which has the kernel compile a program."""
