"""The candidate's standard output and error: read as it comes, bounded, counted, and passed on to the test."""

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


class OutputWatch:
    """One thread for all tests of a job, which waits for whatever happens in the cell while others are busy.

    It reads what the running test's candidate writes, and watches ``cell``, the descriptor of the conversation with the warden: when something
    is there to be read, which it leaves there, it calls ``on_end``, once a test. A test is put before it and taken away without waking it.
    """

    def __init__(self, cell: int, on_end: Callable[[], None]) -> None:
        self._cell = cell
        self._on_end = on_end
        self._poll = select.epoll()
        # Not even its end is told more than once: it would be told for ever.
        self._poll.register(cell, select.EPOLLONESHOT)
        self._word = select.poll()
        self._word.register(cell, select.POLLIN)
        self._output: CandidateOutput | None = None
        self._lock = threading.Lock()
        self._started = False

    def begin(self, output: "CandidateOutput") -> None:
        with self._lock:
            self._output = output
            for descriptor in output.near_ends:
                self._poll.register(descriptor, select.EPOLLIN)
            self._poll.modify(self._cell, select.EPOLLIN | select.EPOLLONESHOT)
        if not self._started:
            self._started = True
            threading.Thread(target=self._watch, name="candidate's output", daemon=True).start()

    def leave_cell(self) -> None:
        """Who calls this waits for the cell's word itself."""
        self._poll.modify(self._cell, select.EPOLLONESHOT)

    def end(self) -> None:
        """When this returns the thread does nothing with the output any more, and will not."""
        with self._lock:
            output, self._output = self._output, None
            if output is not None:
                for descriptor in output.near_ends:
                    with contextlib.suppress(FileNotFoundError):
                        self._poll.unregister(descriptor)

    def _watch(self) -> None:
        while True:
            for descriptor, _ in self._poll.poll():
                with self._lock:
                    if self._output is None:
                        continue
                    if descriptor == self._cell:
                        # What was told may have been of the test before, and read long since.
                        if self._word.poll(0):
                            self._on_end()
                    elif not self._output.take(descriptor):
                        # At its end it would be ready for ever.
                        self._poll.unregister(descriptor)


class CandidateOutput:
    """Two pipes of one test.

    What comes is written to ``sys.stdout`` and ``sys.stderr`` while a test has replaced them (``capsys``, ``redirect_stdout``, …). Calls
    ``on_excess`` once, in any thread, when both together exceed ``most_bytes``; what comes after that is thrown away.
    """

    def __init__(self, most_bytes: int, on_excess: Callable[[], None], watch: OutputWatch) -> None:
        self._most_bytes = most_bytes
        self._on_excess = on_excess
        self._watch = watch
        self._streams = (_Stream("stdout"), _Stream("stderr"))
        self._ready = select.poll()
        for descriptor in self.near_ends:
            self._ready.register(descriptor, select.POLLIN)
        # A test may have put an object of the candidate's in the place of sys.stdout: writing to it brings the next reply.
        self._lock = threading.RLock()
        self._complained = False
        watch.begin(self)

    @property
    def near_ends(self) -> tuple[int, int]:
        out, error = self._streams
        return out.near_end, error.near_end

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
            if not self._ready.poll(0):
                return
            for stream in self._streams:
                # A candidate may write faster than this reads: never more than what counts.
                while not self.exceeded and stream.take():
                    pass
        self._complain_of_excess()

    def take(self, descriptor: int) -> bool:
        """Reads the stream of that descriptor once; False at its end."""
        stream = self._streams[descriptor != self.near_ends[0]]
        with self._lock:
            stream.take()
        self._complain_of_excess()
        return not stream.ended

    def finish(self) -> None:
        """After the candidate's last process is gone: takes what is left and closes everything."""
        self._watch.end()
        self.catch_up()
        for stream in self._streams:
            os.close(stream.near_end)

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
