"""What an input shows is what the prompt shows; what goes wrong is told as the interpreter tells it."""

import ast
import json
import subprocess
import sys
from dataclasses import dataclass
from textwrap import dedent

import pytest
from grader.programs.units import StatementCompiler

RUN = """\
import os, sys
sys.path.insert(0, os.getcwd())
from grader.agent.errors import _trace
from grader.programs.inputs import main
try:
    main()
except BaseException as error:
    sys.stdout.flush()
    sys.stderr.write(_trace(error.with_traceback(error.__traceback__.tb_next)))
    os._exit(3)
"""

SOLUTION = """\
    import json

    _hidden = [1]

    def double(number):
        return number + number

    def fail(number):
        raise ValueError(f"{number} is no good")
    """


@dataclass(frozen=True)
class Seen:
    """``told`` is the traceback of the input's own exception, without the folder's name; empty where it ran to its end."""

    stdout: str
    told: str


def see(folder, text: str, solution: str = SOLUTION, module: str = "solution", **more: str) -> Seen:
    files = {module.replace(".", "/") + ".py": dedent(solution), **{f"given/{name}.py": dedent(given) for name, given in more.items()}}
    for name, source in files.items():
        (folder / "own" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "own" / name).write_text(source, encoding="utf-8")
    (folder / "plan.json").write_text(json.dumps({"module": module, "files": list(files), "input": text}), encoding="utf-8")
    (folder / "program.py").write_text("", encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", "-c", RUN], cwd=folder, capture_output=True, timeout=60)
    assert done.returncode in (0, 3), done.stderr.decode()
    return Seen(done.stdout.decode(), done.stderr.decode().replace(f"{folder}/own/", ""))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("double(21)", "42\n"),
        ("double('ab')", "'abab'\n"),
        ("x = double(1)", ""),
        ("print(double(2))", "4\n"),
        ("None", ""),
        ("_hidden", "[1]\n"),
        ("x = 3\ndouble(x)\ndouble(_)\n", "6\n12\n"),
        ("for i in 1, 2:\n    double(i)\n", "2\n4\n"),
        ("1; 2\n3", "2\n3\n"),
        ("(double(\n  1))", "2\n"),
        ("def triple(n):\n    return 3 * n\ntriple(5)", "15\n"),
        ("a = 1000; b = 1000; a is b", "False\n"),
        ("1\r\n2\r3", "1\n2\n3\n"),
        ("# nothing but a remark", ""),
        ("'\\ud800'", "'\\ud800'\n"),
        ("from __future__ import annotations\ndef f(a: undefined): pass\nf.__annotations__", "{'a': 'undefined'}\n"),
        ("double = len\ndouble('abc')", "3\n"),
        ("__name__, double.__module__", "('solution', 'solution')\n"),
    ],
)
def test_shows_what_the_prompt_would_show(tmp_path, text, shown):
    assert see(tmp_path, text) == Seen(shown, "")


def test_an_exception_ends_the_input_and_is_told_without_the_frames_of_this_program(tmp_path):
    seen = see(tmp_path, "double(1)\nfail(\n  2)\ndouble(3)\n")

    assert seen.stdout == "2\n"
    assert seen.told == dedent(
        """\
        Traceback (most recent call last):
          File "<input>", line 2, in <module>
            fail(
            ~~~~^
              2)
              ^^
          File "solution.py", line 9, in fail
            raise ValueError(f"{number} is no good")
        ValueError: 2 is no good
        """
    )


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("double(1\n", "SyntaxError: '(' was never closed\n"),
        ("return 1", "SyntaxError: 'return' outside function\n"),
        ("double(1)\nx = = 2", "SyntaxError: invalid syntax\n"),
        ("[" * 2000, "SyntaxError: too many nested parentheses\n"),
    ],
    ids=["not closed", "not here", "second line", "too deep"],
)
def test_what_is_no_python_is_told_as_such(tmp_path, text, end):
    seen = see(tmp_path, text)

    assert seen.stdout == ""
    assert seen.told.endswith(end)
    assert '"<input>", line' in seen.told


def test_a_module_that_cannot_be_loaded_says_why(tmp_path):
    seen = see(tmp_path, "1", solution="print('begun')\n1 / 0\n")

    assert seen.stdout == "begun\n"
    assert seen.told.startswith('Traceback (most recent call last):\n  File "solution.py", line 2, in <module>\n    1 / 0\n')
    assert seen.told.endswith("ZeroDivisionError: division by zero\n")


@pytest.mark.parametrize("text", ["import sys; print(1); sys.exit()", "print(1)\nraise SystemExit(0)", "print(1)\nexit()\n"])
def test_leaving_without_a_complaint_is_an_end_like_any_other(tmp_path, text):
    assert see(tmp_path, text + "\nprint(2)") == Seen("1\n", "")


def test_leaving_with_a_complaint_is_told(tmp_path):
    assert see(tmp_path, "raise SystemExit('enough')").told.endswith("SystemExit: enough\n")


def test_waits_for_the_threads_that_the_input_began(tmp_path):
    assert see(tmp_path, "import threading\nthreading.Timer(0.05, print, ['late']).start()") == Seen("late\n", "")


def test_what_was_printed_is_there_whatever_ends_the_process(tmp_path):
    assert see(tmp_path, "import os\nprint('a')\nos._exit(0)\n") == Seen("a\n", "")


def test_the_module_finds_the_files_that_are_given_and_none_of_this_program(tmp_path):
    solution = "import os, sys\nfrom given import words\nseen = sorted(os.listdir()), words.A\n"

    assert see(tmp_path, "seen", solution, words="A = 'a'").stdout == "(['given', 'solution.py'], 'a')\n"
    assert see(tmp_path, "import program").told.endswith("ModuleNotFoundError: No module named 'program'\n")


@pytest.mark.parametrize("module", ["app.main", "program", "grader", "json"])
def test_the_module_may_be_called_anything(tmp_path, module):
    assert see(tmp_path, "answer, __name__", "answer = 42\n", module).stdout == f"(42, '{module}')\n"


def test_statements_keep_what_they_import_from_the_future():
    compiler = StatementCompiler("<input>")
    first, second = ast.parse("from __future__ import annotations\nx: undefined = 1").body
    names: dict[str, object] = {}
    exec(compiler.compile(first, shown=True), names)
    exec(compiler.compile(second, shown=True), names)

    assert names["__annotations__"] == {"x": "undefined"}
