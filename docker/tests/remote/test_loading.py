"""What becomes of the candidate's files."""

import os
import signal

import pytest

from grader.examiner.remote import CandidateGone, CompileError, is_candidates
from tests.remote.candidate import candidate


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("def f(:\n  pass", ["solution.py", "line 1", "SyntaxError", "def f(:"]),
        ("x = '\0'", ["solution.py", "null bytes"]),
        ("(" * 10_000 + ")" * 10_000, ["solution.py", "too many nested parentheses"]),
        ("-" * 500_000 + "1", ["solution.py", "Error"]),
        ("# coding: no-such\n", ["no-such"]),
        ("return 1", ["'return' outside function"]),
        ("x = '\ud800'", ["solution.py"]),
    ],
    ids=["syntax", "null", "nested", "deep", "cookie", "return", "surrogate"],
)
def test_source_that_is_not_python_is_a_compile_error_with_its_place(source, words):
    with pytest.raises(CompileError) as caught, candidate(source):
        pass
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_a_broken_file_beside_the_module_is_a_compile_error_too():
    with pytest.raises(CompileError, match="parts/deep.py"), candidate("x = 1", **{"parts/deep.py": "def"}):
        pass


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("1 / 0", ZeroDivisionError),
        ("exit(0)", SystemExit),
        ("import sys; sys.exit('no')", SystemExit),
        ("raise KeyboardInterrupt", KeyboardInterrupt),
        ("def f(): f()\nf()", RecursionError),
        ("input()", EOFError),
        ("import nothing_of_that_name", ModuleNotFoundError),
        ("class E(ValueError): pass\nraise E('x')", ValueError),
        ("x = [0] * (1 << 62)", MemoryError),
    ],
)
def test_what_loading_raises_is_raised_and_marked(source, kind):
    with pytest.raises(kind) as caught, candidate(source):
        pass
    assert type(caught.value) is kind and is_candidates(caught.value)


def test_a_process_that_ends_while_loading_is_gone():
    with pytest.raises(CandidateGone), candidate("import os; os._exit(0)"):
        pass


def test_a_process_that_ends_in_a_call_is_gone_and_no_exception_handler_hides_it(load):
    session = load("import os\ndef f(): os._exit(0)")
    assert session.gone is False
    with pytest.raises(CandidateGone):
        try:
            session.module.f()
        except Exception:  # noqa: BLE001, S110 - what a test may do
            pass
    assert session.gone is True and session.fault is None


def test_a_process_that_ends_between_calls_is_gone(load):
    session = load("import os\ndef pid(): return os.getpid()")
    pid = session.module.pid()
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert session.gone is True


def test_sys_exit_after_a_right_answer_is_an_exception_of_the_candidates(solve):
    solution = solve("import sys\ndef f(give):\n    give(42)\n    sys.exit(0)\ndef g(): return 1")
    seen = []
    with pytest.raises(SystemExit) as caught:
        solution.f(seen.append)
    assert seen == [42] and is_candidates(caught.value) and solution.g() == 1


@pytest.mark.parametrize("name", ["json", "queue", "test", "calendar", "math", "asyncio"])
def test_a_module_may_be_called_as_one_of_the_library(name):
    with candidate("def f(): return 'own'", module=name) as session:
        assert session.module.f() == "own"


def test_files_import_each_other(solve):
    solution = solve(
        "import helper\nfrom parts.one import ONE\ndef f(): return helper.two() + ONE",
        **{"helper.py": "def two(): return 2", "parts/one.py": "ONE = 1"},
    )
    assert solution.f() == 3


def test_a_script_guard_does_not_run(solve):
    assert solve("ran = False\nif __name__ == '__main__': ran = True").ran is False


@pytest.mark.parametrize(
    "attack",
    [
        "import json; json.dumps = json.loads = lambda *a, **k: '{}'; json.encoder.JSONEncoder.encode = json.decoder.JSONDecoder.decode = None",
        "import json.encoder, json.scanner; json.encoder.c_make_encoder = json.encoder.encode_basestring_ascii = json.scanner.c_make_scanner = None",
        "import struct; struct.pack = struct.unpack = struct.Struct = lambda *a: b''",
        "import socket; socket.socket.recv = socket.socket.send = socket.socket.sendall = lambda *a: b''",
        "import builtins\nfor n in ('len', 'isinstance', 'sorted', 'type', 'list', 'map', 'id', 'max', 'iter', 'next', 'getattr', 'bytes', 'str'): setattr(builtins, n, lambda *a, **k: 0)",
        "import time, random; time.time = time.monotonic = time.sleep = random.random = lambda *a: 0",
        "import operator, copy, math; operator.add = operator.eq = copy.copy = math.isfinite = lambda *a: True",
        "import sys; sys.settrace(lambda *a: None); sys.setprofile(lambda *a: None); sys.addaudithook(lambda *a: None)",
        "import sys; sys.stdout = sys.stderr = None",
        "import sys; sys.modules.clear()",
    ],
    ids=["json", "c-json", "struct", "socket", "builtins", "time", "operator", "trace", "streams", "modules"],
)
def test_replacing_what_the_agent_might_use_changes_nothing(attack):
    with candidate(
        "def f(x, y): return [x, {y: (1.5, None)}]\ndef g(h): return h(3)\n" + attack.replace("; ", "\n") + "\n"
    ) as session:
        assert session.module.f(1, "a") == [1, {"a": (1.5, None)}]
        assert session.module.g(lambda n: n + 1) == 4


@pytest.mark.parametrize(
    "first", ["# coding: utf-7\n", "#!/usr/bin/python\n# -*- coding: utf_7 -*-\n", "\r# vim: set fileencoding=utf-7 :\n"]
)
def test_a_text_that_its_encoding_makes_another_program_is_not_compiled(load, first):
    with pytest.raises(CompileError, match="another program"):
        load(first + "a = 1\n# +AAo-a = 2\n")


@pytest.mark.parametrize("name", ["utf-8", "latin-1", "ascii"])
def test_an_encoding_that_changes_nothing_may_be_declared(load, name):
    assert load(f"# -*- coding: {name} -*-\na = 'decoding'\n").module.a == "decoding"
