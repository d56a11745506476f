"""Who reads the channel: the main thread while it waits for nothing else, so that no answer is handed from one thread to another.

While the main thread is at work a thread that stands by reads in its place, for it may be needed to bring that work to its end: another
thread of the test's asks, or the conversation is over. It is a thread that ``threading`` does not know. It lets the main thread
come back by itself first, since most requests are done in no time, and then reads on until something is for the main thread.

What the main thread has read would be lost if an exception came out of a signal's handler in between, and inside an event loop it
waits for more than the channel. So when there is a handler, or a loop, it no longer reads at all: the other thread does.
"""

import os
import signal
import socket
from _queue import SimpleQueue
from _signal import getsignal
from _thread import allocate_lock, start_new_thread
from collections.abc import Callable
from time import sleep
from typing import Any

from grader.wire.errors import FrameError
from grader.wire.frames import CHANNEL, FrameReader, Message
from grader.wire.private import BUILTINS as __builtins__

_exit = os._exit
_CHUNK = 1 << 16
"""Most that is read at once."""

_GRACE_SECONDS = 0.005
_HANDLED = (
    signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF, signal.SIGUSR1, signal.SIGUSR2, signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT,
    signal.SIGIO, signal.SIGURG, signal.SIGCONT, signal.SIGWINCH, signal.SIGTSTP, signal.SIGPIPE,
)  # fmt: skip
"""Those for which a solution may have a handler; that of SIGINT is Python's own, and there from the start."""


class Reading:
    """INVARIANT: whoever reads, and hands out what came, holds ``_turn``. The process ends where the channel does."""

    def __init__(self, channel: socket.socket, deliver: Callable[[Message], bool]) -> None:
        """``deliver`` says whether a message is for the main thread; it must not block."""
        self._receive_into = channel.recv_into
        # Taken before the candidate's code takes all there is: whoever reads needs no more than what came.
        self._buffer = bytearray(_CHUNK)
        self._view = memoryview(self._buffer)
        self._deliver = deliver
        self._frames = FrameReader(CHANNEL)
        self._turn = allocate_lock()
        self._called: Any = SimpleQueue()
        self._parked = False
        self._taken = 0
        self._alone = False

    def begin(self) -> None:
        """Starts the thread that stands by."""
        start_new_thread(self._stand_by, ())

    def lead(self, nothing_came: Callable[[], bool]) -> bool:
        """Reads once, in the main thread, and blocks for that; False when the other thread is to read, or does.

        Asks once more whether ``nothing_came`` for the main thread: what the other thread has just handed out is there by the time that it
        is this one's turn, and whoever sent it sends nothing more before it is answered.
        """
        if self._alone or any(map(callable, map(getsignal, _HANDLED))):
            self.leave()
            return False
        if not self._turn.acquire(False):
            return False
        try:
            if nothing_came():
                self._read()
        finally:
            self._turn.release()
        return True

    def set_to_work(self) -> None:
        """The main thread has taken a message, and does not read until it comes back."""
        self._taken += 1
        if self._parked:
            self._parked = False
            self._called.put(None)

    def leave(self) -> None:
        """From now on the other thread reads alone."""
        if not self._alone:
            self._alone = True
            self._called.put(None)

    def _stand_by(self) -> None:
        try:
            while True:
                taken = self._taken
                if not self._alone:
                    sleep(_GRACE_SECONDS)
                # Alone it may wait for the main thread's last turn to be over.
                if self._turn.acquire(self._alone):
                    self._read_for_main(taken)
                else:
                    self._park()
        finally:
            _exit(0)

    def _read_for_main(self, taken: int) -> None:
        try:
            while self._alone or taken == self._taken:
                if self._read() and not self._alone:
                    return
        finally:
            self._turn.release()

    def _park(self) -> None:
        """Until the main thread is at work."""
        self._parked = True
        if self._turn.locked():
            self._called.get()
        self._parked = False

    def _read(self) -> bool:
        """Whether anything was for the main thread."""
        for_main = False
        try:
            size = self._receive_into(self._buffer)
            if not size:
                _exit(0)
            for message in self._frames.feed(bytes(self._view[:size])):
                if self._deliver(message):
                    for_main = True
        except (OSError, FrameError):
            _exit(0)
        return for_main
