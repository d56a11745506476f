"""Asks the kernel of this machine what the filter makes of calls, without making one of them.

A program, run with a JSON list of ``[number, argument…]`` on its standard input; prints a JSON list of errnos. ``NOT_MADE`` stands for "allowed".
An older filter turns away every call whose sixth argument is the mark. Of two filters' answers the kernel takes the harsher one, of two
equally harsh ones the newer filter's (seccomp_run_filters in kernel/seccomp.c): what the filter under test allows, the older one answers.
"""

import ctypes
import json
import struct
import sys
import tempfile
from pathlib import Path

from grader.warden.kernel import SystemCallFilter

MARK = 0x6772_6164
NOT_MADE = 123
FILTER = Path("/usr/lib/grader/candidate.bpf")

_SIXTH_ARGUMENT = 56
"""Its offset in struct seccomp_data."""
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_TURN_AWAY = b"".join(
    struct.pack("<HBBI", *instruction)
    for instruction in [
        (_LOAD, 0, 0, _SIXTH_ARGUMENT),
        (_EQUAL, 0, 1, MARK),
        (_RETURN, 0, 0, 0x0005_0000 | NOT_MADE),
        (_RETURN, 0, 0, 0x7FFF_0000),
    ]
)


def main() -> None:
    asked = json.load(sys.stdin)
    with tempfile.NamedTemporaryFile() as older:
        older.write(_TURN_AWAY)
        older.flush()
        filters = [SystemCallFilter(Path(older.name)), SystemCallFilter(FILTER)]
    for one in filters:
        one.load()
    print(json.dumps([_ask(*call) for call in asked]))


def _ask(number: int, *arguments: int) -> int:
    padded = [*arguments, 0, 0, 0, 0, 0][:5]
    ctypes.set_errno(0)
    answer = _syscall(number, *padded, MARK)
    return ctypes.get_errno() if answer == -1 else int(answer)


_syscall = ctypes.CDLL(None, use_errno=True).syscall
_syscall.argtypes = [ctypes.c_long] * 7
_syscall.restype = ctypes.c_long

if __name__ == "__main__":
    main()
