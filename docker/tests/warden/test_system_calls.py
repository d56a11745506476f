"""The system call filter, asked call by call, and what Python programs need of the kernel."""

import errno
import json
import sys
from pathlib import Path

import pytest
import seccomp

from tests.warden.cell import Cell

sys.path.append(str(Path(__file__).parents[2] / "seccomp"))
from allowed import allowed  # noqa: E402
from build import compile_filter  # noqa: E402
from denied import denied  # noqa: E402

CALL = """
import ctypes, json, os
libc = ctypes.CDLL(None, use_errno=True)
def answer(*arguments):
    ctypes.set_errno(0)
    return ctypes.get_errno() if libc.syscall(*(ctypes.c_long(a) for a in arguments)) == -1 else 0
"""


def number(name: str) -> int:
    return seccomp.resolve_syscall(seccomp.Arch.NATIVE, name)


def answers(cell: Cell, calls: dict[str, list[int]]) -> dict[str, int]:
    """The errno of each call, made by a candidate."""
    ended = cell.run(f"{CALL}\nprint(json.dumps({{n: answer(*a) for n, a in {calls}.items()}}), flush=True)\nos._exit(0)")
    assert ended.stderr == ""
    return json.loads(ended.stdout)


def test_every_call_on_the_list_of_the_denied_is_refused(cell: Cell) -> None:
    calls = {name: [number(name), 0, 0, 0, 0, 0, 0] for name in denied() if number(name) >= 0}
    assert len(calls) > 80
    assert answers(cell, calls) == dict.fromkeys(calls, errno.EPERM)


def test_a_call_that_nobody_named_does_not_exist(cell: Cell) -> None:
    calls = {name: [number(name), 0, 0, 0, 0, 0, 0] for name in ("clone3", "openat2", "landlock_create_ruleset")} | {"of 2040": [1500, 0, 0, 0, 0, 0, 0]}
    assert answers(cell, calls) == dict.fromkeys(calls, errno.ENOSYS)


NAMESPACES = {"ns": 1 << 17, "cgroup": 1 << 25, "uts": 1 << 26, "ipc": 1 << 27, "user": 1 << 28, "pid": 1 << 29, "net": 1 << 30}


def test_no_argument_opens_a_way_round(cell: Cell) -> None:
    refused = {f"clone into a new {name}": [number("clone"), flag, 0, 0, 0, 0] for name, flag in NAMESPACES.items()} | {
        "datagram pair": [number("socketpair"), 1, 2, 0, 0],
        "sequenced pair": [number("socketpair"), 1, 5, 0, 0],
    }
    absent = {
        "PR_SET_DUMPABLE": [number("prctl"), 4, 1, 0, 0, 0],
        "PR_SET_CHILD_SUBREAPER": [number("prctl"), 36, 1, 0, 0, 0],
        "PR_SET_SECCOMP": [number("prctl"), 22, 1, 0, 0, 0],
        "TIOCSTI": [number("ioctl"), 0, 0x5412, 0],
        "TIOCSTI with a dirty upper half": [number("ioctl"), 0, 0x1_0000_5412, 0],
        "internet pair": [number("socketpair"), 2, 1, 0, 0],
        "sendto with an address": [number("sendto"), 1, 0, 0, 0, 4096, 16],
        "a device": [number("mknodat"), -100, 0, 0o020666, 0x103],
        "another's limits": [number("prlimit64"), 1, 7, 0, 0],
    }
    assert answers(cell, refused | absent) == dict.fromkeys(refused, errno.EPERM) | dict.fromkeys(absent, errno.ENOSYS)


def test_a_call_by_32_bit_numbers_is_death(cell: Cell) -> None:
    # 0x40000000 marks the x32 interface; where a machine has none, the call is as unknown as any.
    ended = cell.run(f"{CALL}\nprint(answer(0x40000000 + {number('getpid')}), flush=True)\nos._exit(0)")
    assert ended.facts["signal"] == 31 or ended.stdout == f"{errno.ENOSYS}\n"


@pytest.mark.parametrize("architecture", ["x86_64", "aarch64"])
def test_the_filter_can_be_built_for_both_architectures(architecture: str, tmp_path: Path) -> None:
    with (tmp_path / "filter").open("wb") as file:
        compile_filter(architecture).export_bpf(file)
    assert (tmp_path / "filter").stat().st_size % 8 == 0


def test_the_image_holds_the_filter_of_these_lists(tmp_path: Path) -> None:
    with (tmp_path / "filter").open("wb") as file:
        compile_filter().export_bpf(file)
    assert (tmp_path / "filter").read_bytes() == Path("/usr/lib/grader/candidate.bpf").read_bytes()


def test_no_call_is_both_allowed_and_denied() -> None:
    assert set(allowed()).isdisjoint(denied())
