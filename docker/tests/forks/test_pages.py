"""What is gathered in blocks is as it was; a fork that owns it writes to it without a copy, and what one process writes no other sees."""

import subprocess
import sys
from textwrap import dedent

import pytest

from grader.forks.pages import LIBRARY

SETTLED = """
    from grader.forks import pages
    memory = pages.Pages()

    import json, os, resource
    costs = iter({costs})
    pages._cpu_seconds = lambda: next(costs)
    held = [{{"number": number, "text": str(number)}} for number in range(20_000)]
    told = json.dumps(held)

    def touch():
        for each in held:
            each["number"] += 1

    owns = memory.settle(lambda: (touch, lambda: None))

    def in_child(act):
        near, far = os.pipe()
        pid = memory.fork()
        if pid == 0:
            try:
                os.write(far, str(act()).encode())
            finally:
                os._exit(0)
        os.close(far)
        with os.fdopen(near) as answer:
            said = answer.read()
        os.waitpid(pid, 0)
        return said

    def faults():
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        touch()
        return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
"""
OWNING = "[0, 9] * 2 + [0, 1] * 2"
"""What the clock says before and after each trial: copies are cheap."""
SHARING = "[0, 1] * 2 + [0, 9] * 2"


def python(source: str, costs: str) -> str:
    """What a fresh interpreter prints for it once it has settled."""
    program = dedent(SETTLED.format(costs=costs)) + dedent(source)
    return run(program)


def run(program: str, **environment: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-P", "-c", program], env=environment or {"LD_PRELOAD": str(LIBRARY)}, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_a_child_owns_its_blocks_where_that_is_cheaper() -> None:
    assert python("print(owns, int(in_child(faults)) < 100)", OWNING) == "True True\n"


def test_a_child_shares_all_where_nothing_is_usual() -> None:
    program = """
        from grader.forks.pages import Pages
        memory = Pages()
        print(memory.settle(None), memory._owned)
    """
    assert run(dedent(program)) == "False None\n"


def test_a_child_shares_all_where_copies_are_dearer() -> None:
    assert python("print(owns, int(in_child(faults)) > 500)", SHARING) == "False True\n"


@pytest.mark.parametrize("costs", [OWNING, SHARING])
def test_objects_are_as_they_were_and_each_process_has_its_own(costs: str) -> None:
    said = python(
        """
        def change():
            held[7]["number"] = "a child's"
            held.append("more")
            return json.dumps(held) != told
        print(in_child(change), json.dumps(held) == told, in_child(lambda: json.dumps(held) == told))
        held[7]["number"] = "the parent's"
        print(in_child(lambda: held[7]["number"]))
        """,
        costs,
    )
    assert said == "True True True\nthe parent's\n"


def test_what_a_child_makes_later_finds_room() -> None:
    said = python("print(in_child(lambda: sum(map(len, [str(number) * 10 for number in range(300_000)]))))", OWNING)
    assert said == f"{sum(len(str(number)) * 10 for number in range(300_000))}\n"


def test_a_child_that_cannot_copy_shares() -> None:
    said = python(
        """
        resource.setrlimit(resource.RLIMIT_AS, (1, 1))
        print(in_child(lambda: held[7]["number"]), int(in_child(faults)) > 500)
        """,
        OWNING,
    )
    assert said == "7 True\n"


def test_a_child_shares_where_the_kernel_has_no_huge_page_left() -> None:
    """Or copies of small pages would be made that nobody wants."""
    said = python(
        """
        import ctypes
        assert len(memory._owned) > 2
        PR_SET_THP_DISABLE = 41
        assert ctypes.CDLL(None).prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0) == 0
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
        in_child(lambda: None)
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt - before < 1100)
        """,
        OWNING,
    )
    assert said == "True\n"


def test_a_fork_that_is_refused_raises() -> None:
    said = python(
        """
        os.setresuid(54_321, 54_321, 54_321)
        resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
        try:
            memory.fork()
        except BlockingIOError as error:
            print(error.errno == 11)
        """,
        OWNING,
    )
    assert said == "True\n"


def test_copies_are_no_peak_of_memory() -> None:
    said = python(
        """
        def beyond_kib():
            with open("/proc/self/status") as file:
                status = dict(line.split(":") for line in file)
            return int(status["VmHWM"].split()[0]) - int(status["VmRSS"].split()[0])
        print(int(in_child(beyond_kib)) < 1000)
        """,
        OWNING,
    )
    assert said == "True\n"


def test_no_descriptor_is_left_by_a_fork() -> None:
    said = python(
        """
        before = sorted(os.listdir("/proc/self/fd"))
        print(before == sorted(os.listdir("/proc/self/fd")), in_child(lambda: len(os.listdir("/proc/self/fd"))))
        in_child(faults)
        print(len(before) - len(os.listdir("/proc/self/fd")))
        """,
        OWNING,
    )
    assert said == "True 6\n0\n"


def test_signals_come_as_before() -> None:
    said = python(
        """
        import signal
        signal.signal(signal.SIGUSR1, lambda *_: print("heard", flush=True))
        def ring():
            signal.raise_signal(signal.SIGUSR1)
        in_child(ring)
        ring()
        """,
        OWNING,
    )
    assert said == "heard\nheard\n"


def test_the_rest_of_a_trial_that_fails_is_not_waited_for() -> None:
    """A child that cannot do what is usual decides for what is known: to share."""
    program = """
        from grader.forks.pages import Pages
        memory = Pages()
        import os
        def fail():
            os.kill(os.getpid(), 9)
        print(memory.settle(lambda: (fail, lambda: None)), memory._owned)
    """
    assert run(dedent(program)) == "False None\n"


def test_a_program_that_is_not_python_is_left_alone() -> None:
    ended = subprocess.run(["/bin/echo", "well"], env={"LD_PRELOAD": str(LIBRARY)}, capture_output=True, text=True, check=True)
    assert (ended.stdout, ended.stderr) == ("well\n", "")


def test_no_more_is_gathered_where_something_lies_behind_the_heap() -> None:
    """As it did in one start of five hundred: malloc went on elsewhere until there was no memory left in the cell."""
    gathered = run(
        dedent(f"""
            import ctypes, mmap, resource
            library = ctypes.CDLL(None)
            library.sbrk.restype = library.mmap.restype = ctypes.c_void_p
            library.sbrk.argtypes = [ctypes.c_ssize_t]
            library.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
            behind = -(-library.sbrk(0) // mmap.PAGESIZE) * mmap.PAGESIZE
            fixed_noreplace = 0x100000
            flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | fixed_noreplace
            assert library.mmap(behind, mmap.PAGESIZE, 0, flags, -1, 0) == behind

            def held():
                with open("/proc/self/status") as status:
                    return next(int(line.split()[1]) for line in status if line.startswith("VmData"))

            resource.setrlimit(resource.RLIMIT_DATA, (512 << 20, 512 << 20))
            before = held()
            ctypes.CDLL({str(LIBRARY)!r})
            print(held() - before)
        """),
        LANG="C.UTF-8",
    )
    assert 0 < int(gathered) < 64 << 10
