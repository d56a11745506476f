"""What is frozen is never freed, works as before, and is read by a fork without a copy."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from textwrap import dedent

from grader.forks.bare import bare_fork


def told_by_child(fork: Callable[[], int], tell: Callable[[], str]) -> str:
    near, far = os.pipe()
    pid = fork()
    if pid == 0:
        try:
            os.write(far, tell().encode())
        finally:
            os._exit(0)
    os.close(far)
    with os.fdopen(near) as answer:
        said = answer.read()
    os.waitpid(pid, 0)
    return said


def python(source: str) -> str:
    """What a fresh interpreter prints for it."""
    return subprocess.run([sys.executable, "-P", "-c", dedent(source)], capture_output=True, text=True, check=True).stdout


def test_reading_what_is_frozen_copies_no_page() -> None:
    said = python("""
        import os, resource
        from grader.forks.immortal import freeze

        def copies(things):
            near, far = os.pipe()
            if os.fork() == 0:
                before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
                for thing in things:
                    pass
                os.write(far, b"%d" % (resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before))
                os._exit(0)
            os.wait()
            return int(os.read(near, 20))

        things = [object() for _ in range(200_000)]
        mortal = copies(things)
        assert freeze() > 200_000
        print(copies(things) * 20 < mortal)
    """)
    assert said == "True\n"


def test_what_is_frozen_works_as_before_and_what_comes_later_still_dies() -> None:
    said = python("""
        import gc, weakref
        from grader.forks.immortal import freeze

        class Kept:
            def __init__(self):
                self.items = [1]

        early = Kept()
        fate = weakref.ref(early)
        freeze()
        early.items.append({"two": (3,)})
        print(early.items, f"{early.items}" == str(early.items))
        del early
        print(fate() is not None)
        late = Kept()
        fate = weakref.ref(late)
        del late
        print(fate() is None, freeze() < 2000)
    """)
    assert said == "[1, {'two': (3,)}] True\nTrue\nTrue True\n"


def test_a_bare_fork_is_a_process_of_its_own() -> None:
    assert told_by_child(bare_fork, lambda: f"{os.getppid()} {os.getpid()}").split()[0] == str(os.getpid())


def test_children_of_a_bare_fork_draw_numbers_of_their_own() -> None:
    import random

    drawn = {told_by_child(bare_fork, lambda: str(random.random())) for _ in range(5)}
    assert len(drawn) == 5


def test_a_bare_fork_that_is_refused_raises_as_another_does() -> None:
    said = python("""
        import os, resource
        from grader.forks.bare import bare_fork

        os.setresuid(54_321, 54_321, 54_321)
        resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
        try:
            pid = bare_fork()
        except BlockingIOError as error:
            print(error.errno == 11)
    """)
    assert said == "True\n"


def test_a_bare_fork_is_cheaper_for_the_memory_of_both() -> None:
    """The hooks of ``os.fork`` alone write on pages that are then copied."""
    faults = [int(told_by_child(fork, lambda: str(resource.getrusage(resource.RUSAGE_SELF).ru_minflt))) for fork in (bare_fork, os.fork)]
    assert faults[0] < faults[1]
