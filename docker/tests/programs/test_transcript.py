"""What a snippet prints is what it prints in an interpreter that was started for it."""

import json
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from grader.programs.units import split

RUN = "import sys; sys.path.insert(0, ''); from grader.programs.transcript import main; main()"


def transcribe(folder: Path, source: str, run: str = "script", optimize: int = 0, **modules: str) -> tuple[str, list[int]]:
    files = {"main.py": dedent(source), **{f"{name}.py": dedent(text) for name, text in modules.items()}}
    (folder / "plan.json").write_text(json.dumps({"run": run, "optimize": optimize, "files": files}), encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", "-c", RUN], cwd=folder, capture_output=True, timeout=60, check=True)
    return done.stdout.decode(), [int(line) for line in done.stderr.split()]


def real_script(folder: Path, source: str, *options: str, **modules: str) -> str:
    for name, text in {"main": source, **modules}.items():
        (folder / f"{name}.py").write_text(dedent(text), encoding="utf-8")
    # Unbuffered, since what is printed to a terminal is there before what is written past the stream.
    return subprocess.run([sys.executable, "-u", *options, "main.py"], cwd=folder, capture_output=True, timeout=60).stdout.decode()


PROMPT = """\
import json, sys
from _pyrepl.console import InteractiveColoredConsole

console = InteractiveColoredConsole(vars(sys.modules["__main__"]))
for _typed in json.load(sys.stdin):
    console.push(_typed, filename="<typed>", _symbol="single")
"""


def real_prompt(folder: Path, source: str) -> str:
    """By the code of CPython's own prompt, but for its terminal."""
    typed = json.dumps(split(dedent(source))).encode()
    done = subprocess.run([sys.executable, "-c", PROMPT], cwd=folder, input=typed, capture_output=True, timeout=60)
    return done.stdout.decode()


def without(lines: str, numbers: list[int]) -> str:
    return "".join(line for number, line in enumerate(lines.splitlines(keepends=True), 1) if number not in numbers)


IDENTITY = """\
    a = 1000
    b = 1000
    print(a is b)
    c = 1000; d = 1000
    print(c is d, a is c)
    def f():
        return 1000
    print(f() is a, f() is f())
    s, t = "not a name", "not a name"
    print(s is t)
    x = (1, 2)
    y = (1, 2)
    print(x is y)
    """

ALL_ENDS = """\
    import atexit, threading

    class Loud:
        def __init__(self, name): self.name = name
        def __del__(self): print("gone", self.name)

    first, _second = Loud("first"), Loud("second")
    ring = Loud("ring")
    ring.itself = ring
    atexit.register(print, "registered")
    threading.Timer(0.05, print, ["from a thread"]).start()
    print("last line")
    """

SCRIPTS = {
    "identity": IDENTITY,
    "the end": ALL_ENDS,
    "main": "print(__name__, __doc__, sorted(globals())[:4], __file__.endswith('main.py'), __spec__)",
    "input": "try:\n    input('? ')\nexcept EOFError as error:\n    print(error)\nprint(repr(__import__('sys').stdin.read()))",
    "arguments": "import sys\nprint(sys.argv)",
    "exit": "print(1)\nraise SystemExit('bye')\nprint(2)",
    "a name of its own": "class A: pass\nprint(A, A.__module__)",
    "not flushed": "print('a', end='')\nimport sys\nsys.stdout.write('b')",
    "past the stream": "import os\nprint('a')\nos.write(1, b'b\\n')\nprint('c')",
    "strict": "try:\n    print('\\ud800')\nexcept UnicodeEncodeError:\n    print('refused')",
    "executors": "from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor(1).submit(print, 'late')",
    "coroutines": "import asyncio\n\nasync def say():\n    await asyncio.sleep(0)\n    print('said')\n\nasyncio.run(say())",
}


@pytest.mark.parametrize("source", SCRIPTS.values(), ids=SCRIPTS)
def test_a_script_prints_what_it_prints_elsewhere(tmp_path, source):
    assert transcribe(tmp_path, source) == (real_script(tmp_path, source), [])


@pytest.mark.parametrize("source", [IDENTITY, "1\n'a'\nNone\n_ = 2\n[3]\nprint(4)\n5; 6\nfor i in 7, 8:\n    i\n"], ids=["identity", "echo"])
def test_a_prompt_prints_what_it_prints_elsewhere(tmp_path, source):
    assert transcribe(tmp_path, source, "prompt") == (real_prompt(tmp_path, source), [])


def test_identity_differs_between_the_two(tmp_path):
    assert transcribe(tmp_path, IDENTITY)[0] != transcribe(tmp_path, IDENTITY, "prompt")[0]


@pytest.mark.parametrize("optimize", [0, 1, 2])
def test_modules_are_compiled_as_the_script_is(tmp_path, optimize):
    source = "import helper\n\ndef f():\n    'text'\n\nprint(__debug__, f.__doc__, helper.debug, helper.g.__doc__)\nassert False, 'no'\n"
    helper = "debug = __debug__\n\ndef g():\n    'text'\n"
    options = ["-" + "O" * optimize] if optimize else []

    text, errors = transcribe(tmp_path, source, optimize=optimize, helper=helper)

    assert without(text, errors) == real_script(tmp_path, source, *options, helper=helper)
    assert errors == ([] if optimize else [2])
    assert text.splitlines()[1:] == ([] if optimize else ["AssertionError"])


def test_a_module_of_the_snippet_comes_before_any_other_of_its_name(tmp_path):
    assert transcribe(tmp_path, "import colorsys, json\nprint(colorsys.A, json.A)", colorsys="A = 1", json="A = 2")[0] == "1 2\n"


def test_an_exception_is_the_last_line_of_a_script_on_a_line_of_its_own(tmp_path):
    assert transcribe(tmp_path, "print(1)\nprint('a', end='')\n{}['b']\nprint(2)") == ("1\na\nKeyError\n", [3])


def test_an_exception_of_its_own_is_told_by_the_name_of_its_class(tmp_path):
    assert transcribe(tmp_path, "class Odd(Exception): pass\nraise Odd('really')") == ("Odd\n", [1])


def test_a_script_that_does_not_compile_prints_nothing_else(tmp_path):
    assert transcribe(tmp_path, "print(1)\nreturn 2") == ("SyntaxError\n", [1])


def test_what_is_printed_at_the_end_comes_after_the_exception(tmp_path):
    assert transcribe(tmp_path, "import atexit\natexit.register(print, 'end')\n1 / 0") == ("ZeroDivisionError\nend\n", [1])


def test_an_exception_at_the_prompt_ends_its_statement_alone(tmp_path):
    source = """\
        import sys
        1 / 0
        for i in range(3):
            i
            [][i]

        type(sys.last_exc).__name__
        del undefined
        raise SystemExit
        "never"
        """

    text, errors = transcribe(tmp_path, source, "prompt")

    assert text.splitlines() == ["ZeroDivisionError", "0", "IndexError", "'IndexError'", "NameError"]
    assert errors == [1, 3, 5]
    assert without(text, errors) == real_prompt(tmp_path, source)


def test_a_statement_at_the_prompt_that_does_not_compile_ends_alone(tmp_path):
    assert transcribe(tmp_path, "1\nreturn 2\n3\n", "prompt") == ("1\nSyntaxError\n3\n", [2])


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("1; 2", ["2"]),
        ("a = 1000; b = 1000\na is b", ["False"]),
        ("a = b = 1000; a is b", ["True"]),
        ("print(1); 2; None", ["1"]),
        ("print(1); 2; print(3); 4", ["1", "3", "4"]),
        ("'text'; __doc__", ["'text'"]),
    ],
)
def test_statements_on_one_line_are_compiled_one_by_one_and_the_last_is_echoed(tmp_path, source, lines):
    text, errors = transcribe(tmp_path, source, "prompt")

    assert (text.splitlines(), errors) == (lines, [])
    assert text == real_prompt(tmp_path, source)


@pytest.mark.parametrize("failing", ["1 / 0", "return 2"], ids=["an exception", "no compiling"])
def test_the_first_statement_of_a_line_that_fails_ends_the_line(tmp_path, failing):
    source = f"print(1); {failing}; print(3)\nprint(4)\n"

    text, errors = transcribe(tmp_path, source, "prompt")

    assert errors == [2]
    assert without(text, errors) == real_prompt(tmp_path, source) == "1\n4\n"


def test_a_feature_imported_at_the_prompt_holds_from_there_on(tmp_path):
    source = "from __future__ import annotations\nx: undefined = 1\n__annotations__\n"

    assert transcribe(tmp_path, source, "prompt") == (real_prompt(tmp_path, source), [])


def test_modules_can_be_imported_at_the_prompt(tmp_path):
    assert transcribe(tmp_path, "import helper\nhelper.A\n", "prompt", helper="A = 1") == ("1\n", [])


def test_what_a_snippet_writes_to_its_standard_error_is_lost(tmp_path):
    assert transcribe(tmp_path, "import sys, warnings\nprint('a', file=sys.stderr)\nwarnings.warn('b')\nprint('c')") == ("c\n", [])


def test_a_snippet_that_closes_its_output_ends_like_any_other(tmp_path):
    assert transcribe(tmp_path, "import sys\nprint('a')\nsys.stdout.close()\nprint('b')") == ("a\nValueError\n", [2])


@pytest.mark.parametrize(
    ("source", "units"),
    [
        ("a = 1; b = 2\nc = 3\n", ["a = 1; b = 2\n", "c = 3\n"]),
        ("@one\n@two\ndef f():\n\n    pass\n\n# after\nx\n", ["@one\n@two\ndef f():\n\n    pass\n", "x\n"]),
        ("if a:\n    b\nelse:\n    c\nd\n", ["if a:\n    b\nelse:\n    c\n", "d\n"]),
        ("a = '''x\n\ny'''; b = (1,\n2)\n", ["a = '''x\n\ny'''; b = (1,\n2)\n"]),
        ("a = 'x\x0cy'\r\nb\u2028 = 1\r\nc", None),
        ("a = 'x\x0cy\u2028'\r\nb", ["a = 'x\x0cy\u2028'\n", "b\n"]),
    ],
)
def test_the_prompt_takes_one_logical_line_after_the_other(source, units):
    if units is None:
        with pytest.raises(SyntaxError):
            split(source)
    else:
        assert split(source) == units
