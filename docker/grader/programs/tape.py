"""What a snippet's standard output is written to: it knows on which line it is."""

import contextlib
import io
import os
import sys


class Tape(io.RawIOBase):
    """Writes to a descriptor, at the moment a line ends, as to a terminal. ``stream`` is what a program prints to."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lines = 0
        self._at_start = True
        self.errors: list[int] = []
        self.stream = io.TextIOWrapper(io.BufferedWriter(self), encoding="utf-8", line_buffering=True)  # type: ignore[type-var]

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def isatty(self) -> bool:
        return False

    def write(self, data: object) -> int:  # type: ignore[override]
        chunk = bytes(data)  # type: ignore[call-overload]
        written = os.write(self._descriptor, chunk)
        self._lines += chunk.count(b"\n", 0, written)
        if written:
            self._at_start = chunk[written - 1 : written] == b"\n"
        return written

    def note(self, error: str) -> None:
        """Puts the name of an exception's class on a line of its own, behind whatever was printed before."""
        self.flush_all()
        if not self._at_start:
            os.write(self._descriptor, b"\n")
            self._lines += 1
        os.write(self._descriptor, f"{error}\n".encode("utf-8", "backslashreplace"))
        self._lines += 1
        self._at_start = True
        self.errors.append(self._lines)

    def flush_all(self) -> None:
        """A snippet may have put something else in the place of the stream, or closed it."""
        for stream in (sys.stdout, self.stream):
            with contextlib.suppress(ValueError, OSError, AttributeError):
                stream.flush()
