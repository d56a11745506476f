"""The interpreter against the kernel of this machine: the same calls, the same answers."""

import errno
import json
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.seccomp.arguments import ALLOWED, REFUSED, UNKNOWN
from tests.seccomp.asking import NOT_MADE
from tests.seccomp.bpf import ALLOW, KILL_PROCESS, Program, errno_of
from tests.seccomp.lists import NUMBERS, calls, program

HERE = platform.machine()
ASKING = Path(__file__).with_name("asking.py")
KERNELS_OWN = {335, 336} if HERE == "x86_64" else set()
"""uretprobe and uprobe, which kernels since 6.14 and 6.18 let through every filter (``absent``)."""

# The address of the code lies in an anonymous mapping; the call is getpid by its i386 number.
BY_32_BITS = """
import ctypes, mmap
code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
code.write(bytes.fromhex("b814000000" "cd80" "c3"))
function = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
load()
print(function())
"""
LOADING = """
from pathlib import Path
from grader.warden.kernel import SystemCallFilter
load = SystemCallFilter(Path("/usr/lib/grader/candidate.bpf")).load
"""


def kernels_answers(asked: list[list[int]]) -> list[int]:
    said = subprocess.run([sys.executable, ASKING], input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")
    return json.loads(said.stdout)


def interpreters_answers(asked: list[list[int]]) -> list[int]:
    program_here = Program.read(program())
    answers = [program_here.answer(HERE, number, arguments) for number, *arguments in asked]
    assert KILL_PROCESS not in answers
    return [NOT_MADE if answer == ALLOW else answer - errno_of(0) for answer in answers]


def ended_by(source: str) -> int:
    return subprocess.run([sys.executable, "-c", LOADING + source], capture_output=True, check=False).returncode


def test_every_number_gets_the_same_answer_from_both() -> None:
    asked = [[number] for number in NUMBERS if number not in KERNELS_OWN]
    answers = kernels_answers(asked)
    assert answers == interpreters_answers(asked)
    assert {NOT_MADE, errno.EPERM, errno.ENOSYS, 0} == set(answers)


def test_every_argument_gets_the_same_answer_from_both() -> None:
    cases = ALLOWED | REFUSED | UNKNOWN
    asked = [[calls(HERE)[name], *arguments] for name, arguments in cases.values()]
    signed = [[a - (1 << 64) if a >= 1 << 63 else a for a in call] for call in asked]
    assert dict(zip(cases, kernels_answers(signed), strict=True)) == dict(zip(cases, interpreters_answers(asked), strict=True))


@pytest.mark.skipif(HERE != "x86_64", reason="x32 and int 0x80 are amd64's")
def test_a_call_by_x32_numbers_kills() -> None:
    assert ended_by("import ctypes\nload()\nctypes.CDLL(None).syscall(0x40000000 + 39)") == -signal.SIGSYS


@pytest.mark.skipif(HERE != "x86_64", reason="x32 and int 0x80 are amd64's")
def test_a_call_by_the_32_bit_entry_kills() -> None:
    # SIGSEGV where the kernel has no such entry.
    assert ended_by(BY_32_BITS) in (-signal.SIGSYS, -signal.SIGSEGV)


@pytest.mark.skipif(HERE != "x86_64", reason="amd64's alone")
@pytest.mark.parametrize("number", sorted(KERNELS_OWN))
def test_what_no_filter_sees_does_nothing(number: int) -> None:
    probe = f"import ctypes, os\nload()\nos._exit(0 if ctypes.CDLL(None).syscall({number}) == -1 else 1)"
    assert ended_by(probe) in (0, -signal.SIGILL)
