"""Standard input: the candidate's process has none of its own, and asks for the test's, line by line.

``input()`` asks the test's ``input``, so that a patched one answers; ``sys.stdin`` reads the test's ``sys.stdin``. With
nothing given both are at their end.
"""

import builtins
import io
import sys
from typing import TYPE_CHECKING

from grader.wire.private import BUILTINS as __builtins__

if TYPE_CHECKING:
    from grader.agent.asking import Asking


class _Lines(io.RawIOBase):
    """Never more than a line at a time, so that nothing is read ahead of what the candidate's code takes."""

    def __init__(self, asking: "Asking") -> None:
        self._asking = asking
        self._held = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._held:
            self._held = self._asking.ask("readline", 0).encode("utf-8", "surrogateescape")
        taken = self._held[: len(buffer)]
        self._held = self._held[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)


def install(asking: "Asking") -> None:
    """From here on the process reads what the test gives."""

    def ask_input(prompt: object = "", /) -> str:
        line = asking.ask("input", 0, (str(prompt),) if prompt != "" else ())
        if line is None:
            raise EOFError("EOF when reading a line")
        return line

    ask_input.__name__ = ask_input.__qualname__ = "input"
    builtins.input = ask_input
    sys.stdin = sys.__stdin__ = io.TextIOWrapper(
        io.BufferedReader(_Lines(asking)), encoding="utf-8", errors="surrogateescape"
    )
