"""The agent's end of the channel: whole frames out, whole frames in, replies to those who wait for them.

``reading`` says who reads; whoever has something to say writes, one frame at a time. When the examiner ends the conversation the process
ends. A process forked by the candidate's code has no part in it. Socket methods are taken once, before any candidate's
code runs.
"""

import os
import socket
import sys
from _thread import allocate_lock
from collections.abc import Callable
from itertools import count

from grader.agent.reading import Reading
from grader.wire.frames import CHANNEL, Message, encode_frame
from grader.wire.private import BUILTINS as __builtins__

_exit = os._exit


class Conversation:
    """Thread-safe. ``give_back`` lists the handles that are no longer needed whenever a frame goes out."""

    def __init__(self, channel: socket.socket, give_back: Callable[[], list[list[int]]]) -> None:
        self._channel = channel
        self._send_all, self._close = channel.sendall, channel.close
        self._sending = allocate_lock()
        self._give_back = give_back
        self._ids = count(1)
        self._waiting: dict[int, Callable[[Message], bool]] = {}
        self._dispatch: Callable[[Message], bool] = _nobody
        self.reading = Reading(channel, self._deliver)
        self._streams = (sys.stdout, sys.stderr)
        self.forked = False

    def begin(self, dispatch: Callable[[Message], bool], *, stands_by: bool) -> None:
        """Starts to read; ``dispatch`` gets every frame that is no reply, in the thread that reads, must not block, and says whether it was for
        the main thread."""
        self._dispatch = dispatch
        if stands_by:
            os.register_at_fork(after_in_child=self._leave)
            self.reading.begin()

    def say(self, message: Message) -> None:
        """Sends one frame after what was printed so far; ``FrameError`` when it is too large."""
        if self.forked:
            _exit(0)
        self._flush()
        if freed := self._give_back():
            message["free"] = freed
        frame = encode_frame(message, CHANNEL)
        try:
            with self._sending:
                self._send_all(frame)
        except OSError:
            _exit(0)

    def expect(self, deliver: Callable[[Message], bool]) -> int:
        """A fresh id whose reply goes to ``deliver``, called like ``dispatch``."""
        if self.forked:
            raise RuntimeError(
                "Only the process that the test speaks with can call what the test handed over, not one forked from it."
            )
        number = next(self._ids)
        self._waiting[number] = deliver
        return number

    def _deliver(self, message: Message) -> bool:
        if "re" not in message:
            return self._dispatch(message)
        deliver = self._waiting.pop(message["re"], None)
        return deliver is not None and deliver(message)

    def _flush(self) -> None:
        for stream in (sys.stdout, sys.stderr, *self._streams):
            try:
                stream.flush()
            except Exception:  # noqa: BLE001 - whatever a candidate made of the stream
                pass

    def _leave(self) -> None:
        self.forked = True
        try:
            self._close()
        except OSError:
            pass


def _nobody(_: Message) -> bool:
    return False
