"""Frames on their way in, read as they come."""

import os
import select
from collections.abc import Callable

from grader.examiner.hub.loop import Loop
from grader.wire.frames import Bounds, FrameError, FrameReader, Message

_AT_ONCE = 1 << 18


class Inbox:
    """Calls ``on_message`` for each frame, and ``on_end`` once: with None at a clean end, or with what was wrong.

    The descriptor must not block. Plain reads: descriptors that somebody sends along are dropped by the kernel.
    """

    def __init__(
        self, loop: Loop, descriptor: int, bounds: Bounds, on_message: Callable[[Message], None], on_end: Callable[[str | None], None]
    ) -> None:
        self._loop = loop
        self._descriptor = descriptor
        self._frames = FrameReader(bounds)
        self._on_message = on_message
        self._on_end = on_end
        self._open = True
        self.resume()

    def pause(self) -> None:
        """Leaves what comes in the kernel's buffer, so that its sender has to wait."""
        self._loop.on_readable(self._descriptor, None)

    def resume(self) -> None:
        if self._open:
            self._loop.on_readable(self._descriptor, self.read)

    def close(self) -> None:
        self._open = False
        self._loop.on_readable(self._descriptor, None)

    def read(self) -> None:
        """Takes what is there, up to one buffer full."""
        if not self._open:
            return
        try:
            data = os.read(self._descriptor, _AT_ONCE)
        except BlockingIOError:
            return
        except OSError as error:
            self._end(f"reading failed: {error}")
            return
        if not data:
            self._end("the stream ended inside a frame" if self._frames.in_the_middle else None)
            return
        try:
            for message in self._frames.feed(data):
                self._on_message(message)
                if not self._open:
                    return
        except FrameError as error:
            self._end(str(error))

    def read_all(self) -> None:
        """Takes everything that is there now; for a sender that has ended."""
        while self._open and _readable(self._descriptor):
            self.read()

    def _end(self, problem: str | None) -> None:
        self.close()
        self._on_end(problem)


def _readable(descriptor: int) -> bool:
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))
