"""Calls that depend on their arguments, both ways, each by the name under which a failure is shown.

The numbers are the kernel's, written out once more: taken from the filter's own lists they could not contradict it.
"""

DIRT = 0x7FFF_0000_0000_0000
"""In the upper half of a register that holds an int: the kernel does not look there."""

ALLOWED: dict[str, tuple[str, list[int]]] = {
    "a thread": ("clone", [0x3D0F00]),
    "a fork": ("clone", [0x01200011]),
    "a fork that shares its memory until it ends": ("clone", [0x4111]),
    "anonymous memory": ("mmap", [0, 4096, 3, 0x22]),
    "an executable mapping": ("mmap", [0, 4096, 5, 0x802]),
    "a timer": ("timer_create", [1]),
    "a timer of its own processor time": ("timer_create", [2]),
    "a stream pair": ("socketpair", [1, 1]),
    "a stream pair that does not block, in a dirty register": ("socketpair", [1 | DIRT, 0x80801 | DIRT]),
    "sending to the other end": ("sendto", [3, 4096, 1, 0, 0, 0]),
    "a buffer's size": ("setsockopt", [3, 1, 7]),
    "a thread's name": ("prctl", [15]),
    "is this a terminal": ("ioctl", [1, 0x5401]),
    "is this a terminal, in a dirty register": ("ioctl", [1, 0x5401 | DIRT]),
    "is this a terminal, newer": ("ioctl", [1, 0x802C542A]),
    "a lock on a file": ("fcntl", [3, 6]),
    "a duplicate": ("fcntl", [3, 1030]),
    "huge pages, if there are": ("madvise", [0, 4096, 14]),
    "giving memory back": ("madvise", [0, 4096, 4]),
    "waiting": ("futex", [4096, 0]),
    "waiting, private": ("futex", [4096, 128]),
    "waiting until a time": ("futex", [4096, 9 | 128 | 256]),
    "waking": ("futex", [4096, 1 | 128]),
    "a named pipe": ("mknodat", [0, 0, 0o010600]),
    "its own limits": ("prlimit64", [0, 7]),
}

REFUSED: dict[str, tuple[str, list[int]]] = {
    **{f"a new namespace, bit {bit}": ("clone", [1 << bit | 17]) for bit in (17, 25, 26, 27, 28, 29, 30)},
    "a traced child": ("clone", [1 << 13 | 17]),
    "a child of the warden": ("clone", [1 << 15 | 17]),
    "huge pages from the host's pool": ("mmap", [0, 1 << 21, 3, 0x40022]),
    "a timer of the warden's processor time": ("timer_create", [~1 << 3 | 2]),
    "a timer of the warden's processor time, in 32 bits": ("timer_create", [(~1 << 3 | 2) & 0xFFFF_FFFF]),
    "a datagram pair": ("socketpair", [1, 2]),
    "a raw pair": ("socketpair", [1, 3]),
    "a sequenced pair": ("socketpair", [1, 5]),
    "signals for another": ("fcntl", [3, 8]),
    "another signal": ("fcntl", [3, 10]),
    "a lease": ("fcntl", [3, 1024]),
    "watching a folder": ("fcntl", [3, 1026]),
    "a larger pipe": ("fcntl", [3, 1031]),
    "a lease, in a dirty register": ("fcntl", [3, 1024 | DIRT]),
}

UNKNOWN: dict[str, tuple[str, list[int]]] = {
    "an internet pair": ("socketpair", [2, 1]),
    "a stream pair of another family, by the upper half": ("socketpair", [1 << 32, 1]),
    "sending to an address": ("sendto", [3, 4096, 1, 0, 4096, 16]),
    "sending to an address in the upper half": ("sendto", [3, 4096, 1, 0, 1 << 40, 16]),
    "a program in a socket": ("setsockopt", [3, 1, 26]),
    "an option of TCP": ("setsockopt", [3, 6, 7]),
    "PR_SET_DUMPABLE": ("prctl", [4, 1]),
    "PR_SET_DUMPABLE, in a dirty register": ("prctl", [4 | DIRT, 1]),
    "PR_SET_SECCOMP": ("prctl", [22, 1]),
    "PR_SET_CHILD_SUBREAPER": ("prctl", [36, 1]),
    "typing into a terminal": ("ioctl", [1, 0x5412]),
    "typing into a terminal, in a dirty register": ("ioctl", [1, 0x5412 | DIRT]),
    "the other side of a terminal": ("ioctl", [1, 0x5441]),
    "pages to be merged with others'": ("madvise", [0, 4096, 12]),
    "pages to be paged out": ("madvise", [0, 4096, 21]),
    "lending priority": ("futex", [4096, 6]),
    "lending priority, private": ("futex", [4096, 6 | 128]),
    "waiting to lend priority": ("futex", [4096, 11]),
    "a device": ("mknodat", [0, 0, 0o020666]),
    "a socket in a file": ("mknodat", [0, 0, 0o140600]),
    "another's limits": ("prlimit64", [1, 7]),
}
