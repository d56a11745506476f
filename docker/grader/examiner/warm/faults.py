"""What keeps tests from being collected, each in one line as compilers write it: ``tests/file.py:line: what is wrong``."""

import re
import traceback
from pathlib import Path

import pytest

from grader.examiner.texts import bounded

_FAULT_BYTES = 1000
_FRAME = re.compile(r'^(?:E\s+File "(?P<quoted>[^"]+)", line |(?P<plain>[^\s:]+\.py):)(?P<line>\d+)')
_SAID = re.compile(r"^E\s+(?P<text>\S.*)$")


def fault_of(error: BaseException, tests: Path, where: Path) -> str:
    """One line about an exception that ended the collection of ``where``: the last line of the author's that it came through."""
    cause = _beneath(error)
    text = "".join(traceback.format_exception_only(cause)[-1:])
    if isinstance(cause, SyntaxError) and cause.filename and Path(cause.filename).is_relative_to(tests):
        return at(Path(cause.filename), cause.lineno or 0, f"SyntaxError: {cause.msg}", tests)
    for frame in reversed(traceback.extract_tb(cause.__traceback__)):
        if Path(frame.filename).is_relative_to(tests):
            return at(Path(frame.filename), frame.lineno or 0, text, tests)
    if isinstance(cause, pytest.Collector.CollectError | pytest.fail.Exception):
        text = str(cause)
    return at(where, _line_of_a_test_named_in(text, where), text, tests)


def fault_in(said: str, tests: Path) -> str:
    """The same of what pytest wrote before it could be asked: of a conftest.py that cannot be loaded, or of wrong settings."""
    where, line, text = tests, 0, ""
    for row in said.splitlines():
        if frame := _FRAME.match(row):
            file = tests / (frame["quoted"] or frame["plain"])
            where, line = (file, int(frame["line"])) if file.is_relative_to(tests) else (where, line)
        elif words := _SAID.match(row):
            text = words["text"]
    return at(where, line, text or said, tests)


def at(file: Path, line: int, text: str, tests: Path) -> str:
    """``line`` counted from 1; 0 where the fault is in no line."""
    name = Path("tests", file.relative_to(tests)) if file.is_relative_to(tests) else file
    place = f"{name}:{line}" if line else f"{name}"
    return bounded(f"{place}: {' '.join(text.replace(f'{tests}/', 'tests/').split())}", _FAULT_BYTES)


def _beneath(error: BaseException) -> BaseException:
    """What pytest's own exception about a file tells of, where it tells of another."""
    while error.__cause__ is not None and type(error).__module__.partition(".")[0] == "_pytest":
        error = error.__cause__
    return error


def _line_of_a_test_named_in(text: str, file: Path) -> int:
    """A wrong parametrization is found by pytest outside any line of the author's, but named with its test."""
    if not file.is_file():
        return 0
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    for name in re.findall(r"\w+", text):
        for number, line in enumerate(lines, start=1):
            if re.match(rf"\s*(async\s+)?def {name}\(", line):
                return number
    return 0
