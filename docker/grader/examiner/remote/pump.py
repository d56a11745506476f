"""Reads the channel for whoever waits on it.

There is no reading thread in the way of an answer: of the threads that wait, one leads, that is, reads and hands out;
when it has what it came for, the next one leads. A running event loop reads when there is something. A stand-by thread,
started when the candidate is first given something it may call, reads what nobody else has read within a millisecond: a
test may hold every thread of its own while the candidate's threads call back.

Whoever reads stays awake for a moment where that takes a processor from nobody. Most answers come within it, and to wake
one who sleeps costs the candidate's process more than many an answer: on its own time, and that of an idle processor.
"""

import select
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from grader.examiner import traffic
from grader.examiner.remote.errors import CandidateGone, ProtocolFault
from grader.wire.errors import FrameError
from grader.wire.frames import CHANNEL, FrameReader, Message, encode_frame
from grader.wire.limits import Limits

_CHUNK = 1 << 16
"""Below the size from which the C library maps memory for every single read."""

_AWAKE_SECONDS = 0.0001
_PATIENCE_SECONDS = 0.001
_AGAIN: Any = object()

type Inbox = SimpleQueue[Message]


class Pump:
    """One channel. Thread-safe. ``fault`` says why the conversation was ended here; ``ended`` that it is over for any
    reason."""

    def __init__(
        self,
        channel: socket.socket,
        limits: Limits,
        before_reply: Callable[[], None],
        dispatch: Callable[[Message], None],
    ) -> None:
        self._channel = channel
        self._before_reply = before_reply
        self._limits = limits
        self._dispatch = dispatch
        self._reader = FrameReader(CHANNEL)
        self._leading = Lock()
        self._sending = Lock()
        self._waiting: set[Inbox] = set()
        self._followers: set[Inbox] = set()
        self._received = self._sent = 0
        self._standing_by = False
        self._state = Lock()
        self.fault: str | None = None
        self.ended = False
        self.on_end: Callable[[], None] = lambda: None
        channel.setblocking(True)

    def fileno(self) -> int:
        return self._channel.fileno()

    def say(self, message: Message) -> None:
        """Sends one frame; ``FrameError`` when it is too large."""
        frame = encode_frame(message, CHANNEL)
        with self._sending:
            self._sent += len(frame)
            if self._sent > self._limits.total_bytes:
                self.fail(
                    f"More than {self._limits.total_bytes} bytes would go to the candidate's process in one test."
                )
            self.check()
            try:
                self._channel.sendall(frame)
            except OSError:
                pass  # What it sent before it ended is still to be read; the reader notices the end.

    def check(self) -> None:
        """Raises when the conversation is over."""
        if self.fault is not None:
            raise ProtocolFault(self.fault)
        if self.ended:
            raise CandidateGone("The candidate's process ended before it answered.")

    def fail(self, fault: str) -> None:
        """Ends the conversation because of what the other end did."""
        with self._state:
            if not self.ended and self.fault is None:
                self.fault = fault
        self.end()

    def end(self) -> None:
        with self._state:
            if self.ended:
                return
            self.ended = True
        try:
            self._channel.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        for inbox in list(self._waiting):
            inbox.put(_AGAIN)
        self.on_end()

    def wait(self, inbox: Inbox) -> Message:
        """The next message for ``inbox``; raises when the conversation is over and nothing is left in it."""
        self._waiting.add(inbox)
        try:
            while True:
                while not inbox.empty():
                    if (message := inbox.get()) is not _AGAIN:
                        return message
                self.check()
                if self._leading.acquire(blocking=False):
                    try:
                        if inbox.empty():
                            self._read(0)
                    finally:
                        self._hand_over()
                    continue
                self._followers.add(inbox)
                if not self._leading.locked():
                    self._followers.discard(inbox)
                elif (message := inbox.get()) is not _AGAIN:
                    return message
        finally:
            self._waiting.discard(inbox)
            self._followers.discard(inbox)
            # The last leader may have called on this one to lead, whose message had come by then.
            if not self._leading.locked():
                self._call_a_follower()

    def read_what_is_there(self) -> None:
        """For an event loop that was told there is something; another thread may be reading it already."""
        if self._leading.acquire(blocking=False):
            try:
                self._read(socket.MSG_DONTWAIT)
            finally:
                self._hand_over()

    def stand_by(self) -> None:
        """Makes sure that somebody reads while every other thread is busy."""
        with self._state:
            if self._standing_by or self.ended:
                return
            self._standing_by = True
        Thread(target=self._stand_by, name="remote-stand-by", daemon=True).start()

    def _stand_by(self) -> None:
        descriptor = self._channel.fileno()
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        while not self.ended:
            poll.poll()
            time.sleep(_PATIENCE_SECONDS)
            if not self.ended:
                self.read_what_is_there()

    def _hand_over(self) -> None:
        self._leading.release()
        self._call_a_follower()

    def _call_a_follower(self) -> None:
        try:
            self._followers.pop().put(_AGAIN)
        except KeyError:
            pass

    def _look_out(self) -> bytes:
        """Blocks for what comes next, awake at first."""
        asleep_at = time.monotonic() + _AWAKE_SECONDS
        while time.monotonic() < asleep_at:
            with suppress(BlockingIOError):
                return self._channel.recv(_CHUNK, socket.MSG_DONTWAIT)
        return self._channel.recv(_CHUNK)

    def _read(self, flags: int) -> None:
        try:
            data = self._channel.recv(_CHUNK, flags) if flags or not traffic.is_light() else self._look_out()
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._before_reply()
        if not data:
            self.end()
            return
        self._received += len(data)
        try:
            if self._received > self._limits.total_bytes:
                raise FrameError(
                    f"More than {self._limits.total_bytes} bytes came from the candidate's process in one test."
                )
            for message in self._reader.feed(data):
                self._dispatch(message)
        except ValueError as error:
            self.fail(str(error))
        except MemoryError:
            self.fail("A frame takes more memory than a test may have.")
