"""The agent's end of the channel: whole frames out, whole frames in, replies to those who wait for them.

A thread that ``threading`` does not know reads; whoever has something to say writes, one frame at a time. When the
examiner ends the conversation the process ends. A process forked by the candidate's code has no part in it. Socket
methods are taken once, before any candidate's code runs.
"""

import os
import socket
import sys
from _thread import allocate_lock, start_new_thread
from collections.abc import Callable
from itertools import count

from grader.wire.errors import FrameError
from grader.wire.frames import CHANNEL, FrameReader, Message, encode_frame
from grader.wire.private import BUILTINS as __builtins__

_exit = os._exit
_CHUNK = 1 << 18


class Conversation:
    """Thread-safe. ``give_back`` lists the handles that are no longer needed whenever a frame goes out."""

    def __init__(self, channel: socket.socket, give_back: Callable[[], list[list[int]]]) -> None:
        self._channel = channel
        self._receive, self._send_all, self._close = channel.recv, channel.sendall, channel.close
        self._sending = allocate_lock()
        self._give_back = give_back
        self._ids = count(1)
        self._waiting: dict[int, Callable[[Message], None]] = {}
        self._streams = (sys.stdout, sys.stderr)
        self.forked = False
        os.register_at_fork(after_in_child=self._leave)

    def begin(self, dispatch: Callable[[Message], None]) -> None:
        """Starts to read; ``dispatch`` gets every frame that is no reply, in the reading thread, and must not block."""
        start_new_thread(self._read, (dispatch,))

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

    def expect(self, deliver: Callable[[Message], None]) -> int:
        """A fresh id whose reply goes to ``deliver``, called in the reading thread."""
        if self.forked:
            raise RuntimeError(
                "Only the process that the test speaks with can call what the test handed over, not one forked from it."
            )
        number = next(self._ids)
        self._waiting[number] = deliver
        return number

    def _read(self, dispatch: Callable[[Message], None]) -> None:
        reader = FrameReader(CHANNEL)
        try:
            while data := self._receive(_CHUNK):
                for message in reader.feed(data):
                    if "re" not in message:
                        dispatch(message)
                    elif (deliver := self._waiting.pop(message["re"], None)) is not None:
                        deliver(message)
        except (OSError, FrameError):
            pass
        finally:
            _exit(0)

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
