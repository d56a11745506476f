"""Standard input, given by the test: ``monkeypatch.setattr("builtins.input", …)`` and
``monkeypatch.setattr("sys.stdin", …)`` reach the candidate.

With neither, everything is at its end: the examiner's own standard input is not for candidates.
"""

import builtins
import sys
from collections.abc import Callable
from typing import Any

_input = builtins.input


def _ask_input(*prompt: Any) -> Any:
    """What the test's ``input`` gives; None at the end of a standard input that nobody patched, for which the agent
    raises."""
    if builtins.input is not _input:
        return builtins.input(*prompt)
    if prompt:
        sys.stdout.write(str(prompt[0]))
    line = _read_line()
    return line.removesuffix("\n") if line else None


def _read_line() -> str:
    stream = sys.stdin
    if stream is None or stream is sys.__stdin__:
        return ""
    try:
        line = stream.readline()
    except OSError:
        return ""  # What pytest puts there while it captures.
    return line if isinstance(line, str) else ""


STEPS: dict[str, Callable[..., Any]] = {"input": _ask_input, "readline": _read_line}
