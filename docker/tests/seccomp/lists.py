"""The lists of ``docker/seccomp`` and what libseccomp knows about calls, for every test that asks."""

import sys
import tempfile
from functools import cache
from pathlib import Path

import seccomp

sys.path.append(str(Path(__file__).parents[2] / "seccomp"))
import build  # noqa: E402
from absent import absent  # noqa: E402
from allowed import allowed  # noqa: E402
from conditions import conditional  # noqa: E402
from denied import denied  # noqa: E402
from satisfied import satisfied  # noqa: E402

ARCHITECTURES = {"x86_64": seccomp.Arch.X86_64, "aarch64": seccomp.Arch.AARCH64}
LISTS = {"allowed": allowed(), "conditional": conditional(), "denied": denied(), "satisfied": satisfied(), "absent": absent()}
NUMBERS = range(1024)
"""Wider than any table of either architecture: theirs end below 480, and below 548 with x32's own."""


@cache
def program(architecture: str | None = None) -> bytes:
    """The compiled filter, eight bytes an instruction."""
    with tempfile.TemporaryFile() as file:
        build.compile_filter(architecture).export_bpf(file)
        file.seek(0)
        return file.read()


@cache
def calls(architecture: str) -> dict[str, int]:
    """Every call libseccomp knows for that architecture, with its number."""
    return {name: number for number in NUMBERS if (name := _name(ARCHITECTURES[architecture], number))}


def number(name: str) -> int:
    """On this machine; below 0 where it has no such call."""
    return seccomp.resolve_syscall(seccomp.Arch.NATIVE, name)


def _name(architecture: int, number: int) -> str | None:
    try:
        return seccomp.resolve_syscall(architecture, number).decode()
    except ValueError:
        return None


def table() -> str:
    """``numbers.csv``: every call of the lists with its number on either architecture, for whoever has no libseccomp."""
    numbers = [calls(architecture) for architecture in ARCHITECTURES]
    rows = [(name, title, *(known.get(name, "") for known in numbers)) for title, names in LISTS.items() for name in names]
    return "".join(",".join(map(str, row)) + "\n" for row in [("call", "list", *ARCHITECTURES), *sorted(rows)])
