"""The candidate's standard output and error: read by a thread of its own, bounded, counted, and passed on to the test."""

import codecs
import contextlib
import os
import select
import sys
import threading
from collections.abc import Callable
from typing import TextIO

from grader.examiner.job.events import OUTPUT_BYTES

_AT_ONCE = 1 << 16


class CandidateOutput:
    """Two pipes, from `close_far_ends` on read until `finish`.

    Since its thread is the one that waits for whatever happens in the cell, it also watches ``cell``, the descriptor of the conversation with
    the warden: calls ``on_end`` once, in that thread, when something is there to be read, which it leaves there.

    What comes is written to ``sys.stdout`` and ``sys.stderr`` while a test has replaced them (``capsys``, ``redirect_stdout``, …). Calls
    ``on_excess`` once, in any thread, when both together exceed ``most_bytes``; what comes after that is thrown away.
    """

    def __init__(self, most_bytes: int, on_excess: Callable[[], None], cell: int, on_end: Callable[[], None]) -> None:
        self._most_bytes = most_bytes
        self._on_excess = on_excess
        self._cell = cell
        self._on_end = on_end
        self._streams = (_Stream("stdout"), _Stream("stderr"))
        # A test may have put an object of the candidate's in the place of sys.stdout: writing to it brings the next reply.
        self._lock = threading.RLock()
        self._complained = False
        self._wake_in, self._wake_out = os.pipe()
        self._reader = threading.Thread(target=self._read_on, name="candidate's output", daemon=True)
        self._reader.start()

    @property
    def far_ends(self) -> tuple[int, int]:
        """What the candidate's process is to write into."""
        out, error = self._streams
        return out.far_end, error.far_end

    @property
    def total_bytes(self) -> int:
        return sum(stream.total_bytes for stream in self._streams)

    @property
    def exceeded(self) -> bool:
        return self.total_bytes > self._most_bytes

    @property
    def texts(self) -> tuple[str, str]:
        """The beginnings of both, as far as a report keeps them."""
        out, error = (stream.kept.decode("utf-8", "replace") for stream in self._streams)
        return out, error

    def close_far_ends(self) -> None:
        for stream in self._streams:
            os.close(stream.far_end)

    def catch_up(self) -> None:
        """Takes all that has been written so far, so that a test sees it at the right moment."""
        with self._lock:
            for stream in self._streams:
                # A candidate may write faster than this reads: never more than what counts.
                while not self.exceeded and stream.take():
                    pass
        self._complain_of_excess()

    def finish(self) -> None:
        """After the candidate's last process is gone: takes what is left and closes everything."""
        os.write(self._wake_out, b"x")
        self._reader.join()
        self.catch_up()
        for stream in self._streams:
            os.close(stream.near_end)
        os.close(self._wake_in)
        os.close(self._wake_out)

    def _read_on(self) -> None:
        poll = select.poll()
        poll.register(self._wake_in, select.POLLIN)
        poll.register(self._cell, select.POLLIN)
        open_streams = {stream.near_end: stream for stream in self._streams}
        for descriptor in open_streams:
            poll.register(descriptor, select.POLLIN)
        while True:
            ready = [descriptor for descriptor, _ in poll.poll()]
            if self._wake_in in ready:
                return
            if self._cell in ready:
                poll.unregister(self._cell)
                ready.remove(self._cell)
                self._on_end()
            with self._lock:
                for descriptor in ready:
                    open_streams[descriptor].take()
                    if open_streams[descriptor].ended:
                        poll.unregister(descriptor)
            self._complain_of_excess()

    def _complain_of_excess(self) -> None:
        with self._lock:
            if not self.exceeded or self._complained:
                return
            self._complained = True
        self._on_excess()


class _Stream:
    def __init__(self, name: str) -> None:
        self.near_end, self.far_end = os.pipe()
        os.set_blocking(self.near_end, False)
        self.kept = bytearray()
        self.total_bytes = 0
        self.ended = False
        self._name = name
        self._original: TextIO = getattr(sys, name)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def take(self) -> bool:
        """Reads once; False when nothing is there."""
        try:
            data = os.read(self.near_end, _AT_ONCE)
        except BlockingIOError:
            return False
        if not data:
            self.ended = True
            return False
        self.total_bytes += len(data)
        self.kept += data[: OUTPUT_BYTES + 1 - len(self.kept)]
        self._pass_on(self._decode(data))
        return True

    def _pass_on(self, text: str) -> None:
        target = getattr(sys, self._name)
        if target is self._original:
            return
        # A test may have closed it, or put something there that is no text stream.
        with contextlib.suppress(AttributeError, TypeError, ValueError):
            target.write(text)
