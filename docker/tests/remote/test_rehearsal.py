"""The conversation that a warden rehearses is one that a test could lead, and leaves nothing behind."""

import os
import subprocess
import sys
from textwrap import dedent


def python(source: str) -> str:
    return subprocess.run([sys.executable, "-P", "-B", "-c", dedent(source)], capture_output=True, text=True, check=True).stdout


def test_every_line_is_answered_as_a_tests_would_be() -> None:
    said = python("""
        import os, socket
        from grader.agent import rehearsal

        heard = []
        read = rehearsal.read_frame
        def overhear(*arguments):
            heard.append(read(*arguments))
            return heard[-1]
        rehearsal.read_frame = overhear
        exits, os._exit = os._exit, lambda status: (print(heard), print("END", flush=True), exits(status))
        rehearsal.rehearse()
    """)
    heard = eval(said.split("END")[0])
    script_lines = 24
    assert len(heard) % (script_lines + 1) == 0
    assert [answer["loaded"] for answer in heard[:: script_lines + 1]] == ["ok"] * (len(heard) // (script_lines + 1))
    assert not [answer for answer in heard if "bad" in answer]
    raised = [answer["x"][3] for answer in heard if "x" in answer]
    assert set(raised) == {"builtins.StopIteration", "builtins.ValueError"}
    once = heard[: script_lines + 1]
    assert [answer.get("v") for answer in once if answer.get("re") in (2, 3, 7, 8, 11, 16, 17)] == [2, 3, "two", 1, "x", 3, 4]


def test_nothing_is_left_of_it() -> None:
    said = python("""
        import builtins, os, sys, threading
        from grader.agent.rehearsal import rehearse

        def state():
            streams = [sys.stdin, sys.stdout, sys.stderr, sys.__stdin__, sys.__stdout__, sys.__stderr__]
            return [list(map(id, streams)), list(sys.path), sys.argv, sys.dont_write_bytecode, builtins.input, os.getcwd(), sorted(os.listdir("/proc/self/fd"))]

        before = state()
        files = set(os.listdir("/tmp"))
        rehearse()
        modules = {name for name in sys.modules if "rehearsal" in name}
        print(state() == before, modules, set(os.listdir("/tmp")) - files, threading.active_count())
        try:
            os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            print("alone")
    """)
    assert said == "True {'grader.agent.rehearsal'} set() 1\nalone\n"
    assert os.getcwd()
