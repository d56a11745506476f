"""One challenge as the hub sees it: its folders, and its warm process at the other end of a socket."""

import contextlib
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from grader.examiner.files import SharedFolder, remove_tree
from grader.examiner.hub.inbox import Inbox
from grader.examiner.hub.loop import Loop
from grader.examiner.hub.messages import Grade, InstallChallenge
from grader.examiner.hub.outbox import Outbox, to_socket
from grader.examiner.process import become_a_child
from grader.examiner.warm.process import run_warm
from grader.wire.frames import EXAMINER_TO_JAVA, JAVA_TO_EXAMINER, Message

COLLECT_SECONDS = 120.0
"""Collecting includes the files that tests build once, of which some are large."""


class Challenge:
    """A warm process and its folders. Ends for good with `end`; what it says arrives at ``on_message``."""

    def __init__(
        self, loop: Loop, order: InstallChallenge, folder: SharedFolder, on_message: Callable[["Challenge", Message], None]
    ) -> None:
        self.digest = order.digest
        self.ready: Message | None = None
        self._loop = loop
        self._folder = folder
        self._tests = Path(tempfile.mkdtemp(prefix="grader-"))
        ours, theirs = socket.socketpair()
        self.pid = os.fork()
        if self.pid == 0:
            _be_warm(order, self._tests, folder, theirs)
        theirs.close()
        ours.setblocking(False)
        self._sock = ours
        self._outbox = Outbox(loop, ours.fileno(), to_socket(ours), JAVA_TO_EXAMINER, on_broken=lambda: None)
        self._inbox = Inbox(loop, ours.fileno(), EXAMINER_TO_JAVA, lambda message: on_message(self, message), lambda problem: None)
        self.collect_timer = loop.after(COLLECT_SECONDS, lambda: on_message(self, _too_slow()))

    def grade(self, order: Grade, number: int, events: int, control: int) -> None:
        """Has a job forked; both descriptors are handed over."""
        message = {
            "type": "grade",
            "number": number,
            "files": order.files,
            "tests": order.tests,
            "limits": order.limits,
            "test_limits": order.test_limits,
            "fail_fast": order.fail_fast,
        }
        self._outbox.put(message, (events, control))

    def cancel(self, number: int) -> None:
        """Asks the job to stop its test in the cell and to end."""
        self._outbox.put({"type": "cancel", "number": number})

    def kill(self, number: int) -> None:
        self._outbox.put({"type": "kill", "number": number})

    def hear_out(self) -> None:
        """Takes what a process that has ended said last."""
        self._inbox.read_all()

    def end(self) -> None:
        """Kills what still runs and deletes the files; the process is reaped by whoever waits for children."""
        self.collect_timer.cancel()
        self._inbox.close()
        self._outbox.close()
        self._loop.drop(self._sock.fileno())
        self._sock.close()
        # Its jobs die with it: the kernel kills them.
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        # Somebody may write there to the last; the next examiner clears what is left.
        with contextlib.suppress(OSError):
            self._folder.remove()
            remove_tree(self._tests)


def _be_warm(order: InstallChallenge, tests: Path, folder: SharedFolder, line: socket.socket) -> None:
    """Never returns: the child's copy of the hub stays on the stack, untouched, until the process ends."""
    status = 1
    try:
        become_a_child(keep=line.fileno())
        run_warm(order.module, order.files, tests, folder, line)
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(status)


def _too_slow() -> Message:
    return {"type": "challenge_failed", "problem": f"tests: collecting them took longer than {COLLECT_SECONDS:.0f} s; build less at import."}
