"""What somebody would see who had loaded a candidate's module and typed something at the prompt.

A job brings the candidate's files below ``own/`` and ``plan.json`` beside them::

    {"module": "solution", "files": ["solution.py", "given/words.py"], "input": "double(21)\\nfor i in 1, 2:\\n    print(i)\\n"}

``main`` loads the module from its folder, as a test does, and runs the input in the module's own names: one statement after the other, each
compiled when its turn has come and shown as at the prompt, on whatever line it stands. The first that fails ends them all, and its exception
is ``main``'s. A wish to exit without a complaint is an end like any other.

This shares its process with the candidate's code, unlike the other programs. It needs no protection from it: it only ever tells what is shown to
whoever wrote that code, and nothing it says is believed.
"""

import ast
import json
import linecache
import os
import sys
import threading
import types
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from grader.agent.loading import load
from grader.programs.units import StatementCompiler

PLAN = "plan.json"
FOLDER = "own"
NAME = "<input>"
"""What tracebacks call the input."""

_NOT_SHOWN = (__file__.rpartition("/programs/")[0] + "/", "<frozen importlib.")


@dataclass(frozen=True)
class Plan:
    """``files`` are paths below the folder; ``module`` is the name of the one that the input is about."""

    module: str
    files: list[str]
    input: str

    @classmethod
    def read(cls, path: Path) -> Self:
        return cls(**json.loads(path.read_text(encoding="utf-8")))


def main() -> None:
    """Runs the input of ``plan.json`` in the working directory, to its end."""
    plan = Plan.read(Path(PLAN))
    _enter(Path(FOLDER).absolute())
    others = set(threading.enumerate())
    # What was printed is to be there whatever ends the process.
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    try:
        names = vars(load(plan.module, dict.fromkeys(plan.files)))
        type_in(plan.input, names)
    except SystemExit as leaving:
        if leaving.code not in (None, 0):
            raise _told(leaving)  # noqa: B904 - it is the same exception
    except BaseException as error:  # noqa: BLE001 - whatever it is, it has ended the input
        raise _told(error)  # noqa: B904 - as above
    _wait_for_threads(others)


def type_in(text: str, names: dict[str, Any]) -> None:
    """Runs ``text`` in these names."""
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    # For tracebacks, which quote the line; without a time it is not looked for in a file.
    linecache.cache[NAME] = (len(source), None, source.splitlines(keepends=True), NAME)
    statements = ast.parse(source, NAME).body
    compiler = StatementCompiler(NAME)
    for number, statement in enumerate(statements):
        following = statements[number + 1 : number + 2]
        shown = not following or following[0].lineno > (statement.end_lineno or 0)
        exec(compiler.compile(statement, shown=shown), names)


def _enter(folder: Path) -> None:
    """The candidate's code finds what it would find in a test: its own files, and none of this program's."""
    outer = os.getcwd()
    folder.mkdir(exist_ok=True)
    os.chdir(folder)
    sys.path[:] = [entry for entry in sys.path if entry != outer]


def _told(error: BaseException) -> BaseException:
    """The same, less the frames by which it came from the input or the module to here."""
    trace: types.TracebackType | None = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith(_NOT_SHOWN):
        trace = trace.tb_next
    return error.with_traceback(trace)


def _wait_for_threads(others: set[threading.Thread]) -> None:
    """As an interpreter does at its end: what they print belongs to the input."""
    for thread in threading.enumerate():
        if thread not in others and not thread.daemon:
            thread.join()
