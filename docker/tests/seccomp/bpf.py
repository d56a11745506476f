"""Runs a seccomp program as the kernel would (kernel/seccomp.c, Documentation/networking/filter.rst), so that a filter for one
architecture can be tried on another.

Only the instructions libseccomp writes are here; any other is an error rather than a guess. Both architectures are little-endian.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7, "i386": 0x40000003, "arm": 0x40000028}
"""linux/audit.h: the machine's ELF number, 64 bits at bit 31, little-endian at bit 30."""

ALLOW = 0x7FFF_0000
KILL_PROCESS = 0x8000_0000
_ERRNO = 0x0005_0000

_LOAD, _LOAD_IMMEDIATE, _ALWAYS, _AND, _RETURN = 0x20, 0x00, 0x05, 0x54, 0x06
_JUMPS = {0x15: "equal", 0x25: "greater", 0x35: "greater or equal", 0x45: "any bit"}


def errno_of(code: int) -> int:
    """The answer SECCOMP_RET_ERRNO with that code."""
    return _ERRNO | code


@dataclass(frozen=True, slots=True)
class Instruction:
    """struct sock_filter."""

    code: int
    when_true: int
    when_false: int
    constant: int


@dataclass(frozen=True, slots=True)
class Program:
    """A program, ready to be asked."""

    instructions: tuple[Instruction, ...]

    @classmethod
    def read(cls, data: bytes) -> "Program":
        return cls(tuple(Instruction(*fields) for fields in struct.iter_unpack("<HBBI", data)))

    def answer(self, architecture: str, number: int, arguments: Sequence[int] = ()) -> int:
        """What the kernel is told to do with a call: ``ALLOW``, ``KILL_PROCESS`` or an ``errno_of``."""
        padded = [*arguments, 0, 0, 0, 0, 0, 0][:6]
        data = struct.pack("<iIQ6Q", _signed(number), AUDIT_ARCH[architecture], 0, *(a & 0xFFFF_FFFF_FFFF_FFFF for a in padded))
        return self._run(data)

    def _run(self, data: bytes) -> int:
        accumulator, at = 0, 0
        while True:
            it = self.instructions[at]
            at += 1
            if it.code == _RETURN:
                return it.constant
            if it.code == _LOAD:
                (accumulator,) = struct.unpack_from("<I", data, it.constant)
            elif it.code == _LOAD_IMMEDIATE:
                accumulator = it.constant
            elif it.code == _AND:
                accumulator &= it.constant
            elif it.code == _ALWAYS:
                at += it.constant
            elif it.code in _JUMPS:
                at += it.when_true if _holds(_JUMPS[it.code], accumulator, it.constant) else it.when_false
            else:
                raise ValueError(f"Instruction {at - 1} has the code {it.code:#x}, which this interpreter does not know.")


def _holds(comparison: str, accumulator: int, constant: int) -> bool:
    match comparison:
        case "equal":
            return accumulator == constant
        case "greater":
            return accumulator > constant
        case "greater or equal":
            return accumulator >= constant
        case _:
            return accumulator & constant != 0


def _signed(number: int) -> int:
    return number - (1 << 32) if number >= 1 << 31 else number
