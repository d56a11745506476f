"""What a snippet prints: the truth of a prediction, which the core compares with what somebody said it would print.

A job brings ``plan.json``::

    {"run": "script", "optimize": 0, "files": {"main.py": "print(1)\\n…", "helper.py": "…"}}

``main`` writes the files into a folder of their own and runs ``main.py``, as ``python main.py`` would (``script``) or statement by
statement, as the interactive prompt would (``prompt``). What it prints leaves by standard output, as it is. Of an exception that
nobody catches the name of its class stands there on a line of its own, and the number of that line, counted from 1, leaves by
standard error, one number a line. What the snippet itself writes to ``sys.stderr`` is lost.

It runs in a process that is warm, not in a fresh interpreter. So these differ from a real start: ``sys.flags.optimize`` is 0, also
for what a snippet compiles itself by ``exec`` or ``compile``; many modules of the standard library are in ``sys.modules``.
"""

import atexit
import builtins
import gc
import io
import json
import os
import sys
import threading
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from grader.programs.optimized import import_from
from grader.programs.tape import Tape
from grader.programs.units import compile_script, compile_units
from grader.wire.private import BUILTINS

PLAN = "plan.json"
MAIN = "main.py"
FOLDER = "snippet"


@dataclass(frozen=True)
class Plan:
    """``files`` are texts by path; ``optimize`` is as the option ``-O`` says it: 0, 1 or 2."""

    run: str
    optimize: int
    files: dict[str, str]

    @classmethod
    def read(cls, path: Path) -> Self:
        return cls(**json.loads(path.read_text(encoding="utf-8")))


def main() -> None:
    """Runs the snippet of ``plan.json`` in the working directory, to its end."""
    plan = Plan.read(Path(PLAN))
    folder = Path(FOLDER).absolute()
    for name, text in plan.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    os.chdir(folder)
    os.write(2, "".join(f"{line}\n" for line in transcribe(plan, 1)).encode())


def transcribe(plan: Plan, descriptor: int) -> list[int]:
    """Runs the snippet whose files lie in the working directory, with ``descriptor`` for its standard output. Says on which lines of that
    the exceptions stand. It leaves the process unfit for another."""
    others = set(threading.enumerate())
    tape = Tape(descriptor)
    _look_fresh(tape, plan)
    run = _run_script if plan.run == "script" else _run_prompt
    run(plan, tape)
    _wind_up(others, tape)
    return tape.errors


def _look_fresh(tape: Tape, plan: Plan) -> None:
    """Shows the snippet what it would find in a process that was started for it."""
    script = plan.run == "script"
    builtins.input = BUILTINS["input"]
    sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BufferedReader(io.BytesIO()), encoding="utf-8")  # type: ignore[type-var]
    sys.stdout = sys.__stdout__ = tape.stream
    sys.stderr = sys.__stderr__ = open(os.devnull, "w", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115 - for good
    sys.argv = [MAIN] if script else [""]
    import_from(os.getcwd(), os.getcwd() if script else "", plan.optimize)


def _namespace(**more: object) -> types.ModuleType:
    """An empty ``__main__``, with the names that are there from the start."""
    module = types.ModuleType("__main__")
    vars(module).update({"__annotations__": {}, "__builtins__": builtins, **more})
    sys.modules["__main__"] = module
    return module


def _run_script(plan: Plan, tape: Tape) -> None:
    namespace = vars(_namespace(__file__=os.path.abspath(MAIN), __cached__=None))

    def run() -> None:
        exec(compile_script(plan.files[MAIN], os.path.abspath(MAIN), plan.optimize), namespace)

    _survive(run, tape)


def _run_prompt(plan: Plan, tape: Tape) -> None:
    """An exception ends what was typed on its line, and the next line goes on; only ``SystemExit`` ends them all."""
    namespace = vars(_namespace())
    for unit in compile_units(plan.files[MAIN], plan.optimize):

        def run(unit: list[Callable[[], types.CodeType]] = unit) -> None:
            for compile_statement in unit:
                exec(compile_statement(), namespace)

        if not _survive(run, tape, remember=True):
            return


def _survive(run: Callable[[], None], tape: Tape, *, remember: bool = False) -> bool:
    """Notes what escapes from ``run``; False when that was a wish to exit."""
    try:
        run()
    except SystemExit:
        return False
    except BaseException as error:  # noqa: BLE001 - whatever it is, it has ended the statement
        if remember:
            sys.last_exc = sys.last_value = error
            sys.last_type, sys.last_traceback = type(error), error.__traceback__
        tape.note(type(error).__name__)
    return True


def _wind_up(others: set[threading.Thread], tape: Tape) -> None:
    """What an interpreter does at its end that may still print: waits for threads, calls what was registered, lets go of ``__main__``."""
    for call in reversed(getattr(threading, "_threading_atexits", [])):
        call()
    for thread in threading.enumerate():
        if thread not in others and not thread.daemon:
            thread.join()
    atexit._run_exitfuncs()
    vars(builtins).pop("_", None)
    for name in ("last_exc", "last_value", "last_type", "last_traceback"):
        vars(sys).pop(name, None)
    sys.modules.pop("__main__", None)
    gc.collect()
    tape.flush_all()
