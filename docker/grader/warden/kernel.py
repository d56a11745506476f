"""The two calls to prctl(2) that the standard library does not offer, and the least that reading a file of /proc takes."""

import ctypes
import os
from pathlib import Path

_PR_SET_SECCOMP = 22
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_MODE_FILTER = 2
_INSTRUCTION_BYTES = 8
_MOST_INSTRUCTIONS = 4096
_MOST_BYTES = 8192

_prctl = ctypes.CDLL(None, use_errno=True).prctl
_prctl.restype = ctypes.c_int
_prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4


class _Program(ctypes.Structure):
    """struct sock_fprog of linux/filter.h."""

    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


class SystemCallFilter:
    """A compiled seccomp program, read once and loaded into any number of children."""

    def __init__(self, file: Path) -> None:
        self._code = file.read_bytes()
        instructions, rest = divmod(len(self._code), _INSTRUCTION_BYTES)
        if rest or not 0 < instructions <= _MOST_INSTRUCTIONS:
            raise ValueError(f"{file} holds {len(self._code)} bytes, which is no seccomp program; build the image again.")
        self._program = _Program(instructions, self._code)

    def load(self) -> None:
        """Into the calling process, for good; needs no privilege, since it gives up gaining any."""
        _call(_PR_SET_NO_NEW_PRIVS, 1)
        _call(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(self._program))


def read_small(path: str) -> bytes:
    """A file of a few kilobytes, in three system calls."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return os.read(descriptor, _MOST_BYTES)
    finally:
        os.close(descriptor)


def adopt_orphans() -> None:
    """Makes the caller the parent of every orphan below it. PID 1 is that already; a warden under an init is not."""
    _call(_PR_SET_CHILD_SUBREAPER, 1)


def _call(option: int, first: int, second: int = 0) -> None:
    if _prctl(option, first, second, 0, 0) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"prctl({option}) was refused: {os.strerror(code)}; run the warden on a kernel with seccomp.")
