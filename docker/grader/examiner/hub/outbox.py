"""Frames on their way out, for a reader who may be slow: buffered, never waited for."""

import array
import os
import socket
from collections import deque
from collections.abc import Callable, Sequence

from grader.examiner.hub.loop import Loop
from grader.wire.frames import Bounds, Message, encode_frame

type Send = Callable[[memoryview, Sequence[int]], int]

_AT_ONCE = 1 << 18


class Outbox:
    """Keeps the frames' order. Descriptors that a frame carries belong to the outbox and are closed once they are sent.

    ``on_broken`` is called at most once, when nobody reads any more; from then on everything is dropped.
    """

    def __init__(self, loop: Loop, descriptor: int, send: Send, bounds: Bounds, on_broken: Callable[[], None]) -> None:
        self._loop = loop
        self._descriptor = descriptor
        self._send = send
        self._bounds = bounds
        self._on_broken = on_broken
        self._frames: deque[tuple[memoryview, Sequence[int]]] = deque()
        self._open = True
        self.pending_bytes = 0
        self.on_drained: Callable[[], None] = lambda: None

    def put(self, message: Message, descriptors: Sequence[int] = ()) -> None:
        """``FrameError`` for a message beyond the bounds, which is then not sent at all."""
        if not self._open:
            close_all(descriptors)
            return
        frame = encode_frame(message, self._bounds)
        self._frames.append((memoryview(frame), descriptors))
        self.pending_bytes += len(frame)
        self.flush()

    def close(self) -> None:
        self._open = False
        self._loop.on_writable(self._descriptor, None)
        for _, descriptors in self._frames:
            close_all(descriptors)
        self._frames.clear()
        self.pending_bytes = 0

    def flush(self) -> None:
        """Writes what can be written now."""
        while self._frames:
            frame, descriptors = self._frames[0]
            try:
                sent = self._send(frame[:_AT_ONCE], descriptors)
            except BlockingIOError:
                break
            except OSError:
                self.close()
                self._on_broken()
                return
            close_all(descriptors)
            self.pending_bytes -= sent
            if sent == len(frame):
                self._frames.popleft()
            else:
                self._frames[0] = (frame[sent:], ())
        self._loop.on_writable(self._descriptor, self.flush if self._frames else None)
        self.on_drained()


def to_file(descriptor: int) -> Send:
    """Writes to a pipe or the like, which carries no descriptors."""
    return lambda data, _descriptors: os.write(descriptor, data)


def to_socket(sock: socket.socket) -> Send:
    """Writes to a unix socket; descriptors ride on the first byte."""

    def send(data: memoryview, descriptors: Sequence[int]) -> int:
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
        return sock.sendmsg([data], rights)

    return send


def close_all(descriptors: Sequence[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)
