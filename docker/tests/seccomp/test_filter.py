"""The filter of either architecture, asked by an interpreter: every call of the lists, every number, every entry there is."""

import errno

import pytest

from tests.seccomp.arguments import ALLOWED, REFUSED, UNKNOWN
from tests.seccomp.bpf import ALLOW, AUDIT_ARCH, KILL_PROCESS, Program, errno_of
from tests.seccomp.lists import ARCHITECTURES, LISTS, NUMBERS, calls, program

X32 = 0x4000_0000
"""__X32_SYSCALL_BIT of asm/unistd.h: the same entry with other numbers."""

ANSWERS = {
    "allowed": ALLOW, "denied": errno_of(errno.EPERM), "satisfied": errno_of(0), "absent": errno_of(errno.ENOSYS),
}

SUCCESSORS = {
    "access": "faccessat", "alarm": "setitimer", "arch_prctl": "prctl", "chmod": "fchmodat", "creat": "openat", "dup2": "dup3",
    "epoll_create": "epoll_create1", "epoll_wait": "epoll_pwait", "eventfd": "eventfd2", "fork": "clone", "futimesat": "utimensat",
    "getdents": "getdents64", "getpgrp": "getpgid", "link": "linkat", "lstat": "newfstatat", "mkdir": "mkdirat", "mknod": "mknodat",
    "open": "openat", "pause": "rt_sigsuspend", "pipe": "pipe2", "poll": "ppoll", "readlink": "readlinkat", "rename": "renameat",
    "rmdir": "unlinkat", "select": "pselect6", "signalfd": "signalfd4", "stat": "newfstatat", "symlink": "symlinkat", "time": "gettimeofday",
    "unlink": "unlinkat", "utime": "utimensat", "utimes": "utimensat", "vfork": "clone",
}
"""What a C library calls where an architecture has no longer the first: asm-generic/unistd.h of arm64 begins after them."""

both = pytest.mark.parametrize("architecture", ARCHITECTURES)


@both
@pytest.mark.parametrize("name", ANSWERS)
def test_every_call_of_a_list_is_answered_as_the_list_says(architecture: str, name: str) -> None:
    known = {call: number for call, number in calls(architecture).items() if call in LISTS[name]}
    assert known
    asked = Program.read(program(architecture))
    assert {call: asked.answer(architecture, number) for call, number in known.items()} == dict.fromkeys(known, ANSWERS[name])


@both
def test_every_number_without_a_name_is_answered_as_absent(architecture: str) -> None:
    asked = Program.read(program(architecture))
    nameless = set(NUMBERS) - set(calls(architecture).values()) | {1 << 20, X32 - 1}
    assert len(nameless) > len(NUMBERS) // 2
    assert {asked.answer(architecture, number) for number in nameless} == {errno_of(errno.ENOSYS)}


@both
@pytest.mark.parametrize(("cases", "expected"), [(ALLOWED, ALLOW), (REFUSED, errno_of(errno.EPERM)), (UNKNOWN, errno_of(errno.ENOSYS))])
def test_arguments_decide_both_ways(architecture: str, cases: dict[str, tuple[str, list[int]]], expected: int) -> None:
    asked = Program.read(program(architecture))
    answers = {case: asked.answer(architecture, calls(architecture)[name], arguments) for case, (name, arguments) in cases.items()}
    assert answers == dict.fromkeys(cases, expected)


@both
def test_every_condition_is_asked_both_ways(architecture: str) -> None:
    yes, no = ({name for name, _ in cases.values()} for cases in (ALLOWED, REFUSED | UNKNOWN))
    here = set(LISTS["conditional"]) & set(calls(architecture))
    # mknod is mknodat with one argument less, arch_prctl is amd64's: they have tests of their own below.
    assert yes == no == here - {"mknod", "arch_prctl"}


def test_what_only_amd64_has_depends_on_arguments_too() -> None:
    asked, known = Program.read(program("x86_64")), calls("x86_64")
    assert asked.answer("x86_64", known["mknod"], [0, 0o010600]) == ALLOW
    assert asked.answer("x86_64", known["mknod"], [0, 0o020666]) == errno_of(errno.ENOSYS)
    assert asked.answer("x86_64", known["arch_prctl"], [0x1003]) == ALLOW
    assert asked.answer("x86_64", known["arch_prctl"], [0x1012]) == errno_of(errno.ENOSYS)


def test_what_arm64_has_no_longer_is_allowed_there_by_its_successor() -> None:
    usable = set(LISTS["allowed"]) | set(LISTS["conditional"])
    gone = usable & set(calls("x86_64")) - set(calls("aarch64"))
    assert gone == set(SUCCESSORS)
    assert set(SUCCESSORS.values()) <= usable & set(calls("aarch64"))


@both
def test_a_call_by_another_architectures_entry_is_death(architecture: str) -> None:
    asked = Program.read(program(architecture))
    strange = set(AUDIT_ARCH) - {architecture}
    assert {asked.answer(other, number) for other in strange for number in NUMBERS} == {KILL_PROCESS}


def test_a_call_by_x32_numbers_is_death() -> None:
    asked = Program.read(program("x86_64"))
    assert {asked.answer("x86_64", number) for number in [*range(X32, X32 + len(NUMBERS)), 0x8000_0000, 0xFFFF_FFFE]} == {KILL_PROCESS}


def test_an_instruction_nobody_foresaw_is_an_error_and_no_guess() -> None:
    with pytest.raises(ValueError, match="code 0x16"):
        Program.read(bytes.fromhex("1600000000000000")).answer("x86_64", 0)
