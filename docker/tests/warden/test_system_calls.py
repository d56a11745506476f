"""The system call filter, asked call by call from inside a candidate's process."""

import errno
import json
from pathlib import Path

from tests.seccomp.arguments import REFUSED, UNKNOWN
from tests.seccomp.lists import LISTS, number, program
from tests.warden.cell import Cell

CALL = """
import ctypes, json, os
libc = ctypes.CDLL(None, use_errno=True)
def answer(*arguments):
    ctypes.set_errno(0)
    return ctypes.get_errno() if libc.syscall(*(ctypes.c_long(a) for a in arguments)) == -1 else 0
"""


def answers(cell: Cell, calls: dict[str, list[int]]) -> dict[str, int]:
    """The errno of each call, made by a candidate."""
    ended = cell.run(f"{CALL}\nprint(json.dumps({{n: answer(*a) for n, a in {calls}.items()}}), flush=True)\nos._exit(0)")
    assert ended.stderr == ""
    return json.loads(ended.stdout)


def of_list(name: str) -> dict[str, list[int]]:
    """The calls of a list that this machine has, without arguments."""
    return {call: [number(call), 0, 0, 0, 0, 0, 0] for call in LISTS[name] if number(call) >= 0}


def test_every_call_on_the_list_of_the_denied_is_refused(cell: Cell) -> None:
    calls = of_list("denied")
    assert len(calls) > 100
    assert answers(cell, calls) == dict.fromkeys(calls, errno.EPERM)


def test_every_call_on_the_list_of_the_absent_does_not_exist(cell: Cell) -> None:
    calls = {call: arguments for call, arguments in of_list("absent").items() if call != "uretprobe"} | {"of 2040": [1500]}
    assert len(calls) > 20
    assert answers(cell, calls) == dict.fromkeys(calls, errno.ENOSYS)


def test_flushing_and_advising_succeed_without_being_done(cell: Cell) -> None:
    # A descriptor that is not open would be an error to the kernel.
    calls = {call: [on_this_machine, -1, 0, 0, 0] for call, (on_this_machine, *_) in of_list("satisfied").items()}
    assert set(calls) == set(LISTS["satisfied"])
    assert answers(cell, calls) == dict.fromkeys(calls, 0)


def test_no_argument_opens_a_way_round(cell: Cell) -> None:
    calls = {case: [number(name), *arguments] for case, (name, arguments) in (REFUSED | UNKNOWN).items()}
    assert answers(cell, calls) == dict.fromkeys(REFUSED, errno.EPERM) | dict.fromkeys(UNKNOWN, errno.ENOSYS)


def test_a_call_by_32_bit_numbers_is_death(cell: Cell) -> None:
    # 0x40000000 marks the x32 interface; where a machine has none, the call is as unknown as any.
    ended = cell.run(f"{CALL}\nprint(answer(0x40000000 + {number('getpid')}), flush=True)\nos._exit(0)")
    assert ended.facts["signal"] == 31 or ended.stdout == f"{errno.ENOSYS}\n"


def test_the_image_holds_the_filter_of_these_lists() -> None:
    assert program() == Path("/usr/lib/grader/candidate.bpf").read_bytes()
