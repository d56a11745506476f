"""The jobs under way: each is a process forked from its challenge's warm process, heard through a socket of its own."""

import itertools
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from grader.examiner import traffic
from grader.examiner.hub.inbox import Inbox
from grader.examiner.hub.loop import Loop, Timer
from grader.wire.frames import EXAMINER_TO_JAVA, Message

_EVENTS = frozenset({"test_started", "test_ended", "job_ended", "job_failed"})
_LAST = frozenset({"job_ended", "job_failed"})


@dataclass(slots=True)
class RunningJob:
    """``number`` is the hub's own and never used twice, whereas Java may try a job again under the same name."""

    job: str
    number: int
    digest: str
    cell: str
    sock: socket.socket
    inbox: Inbox
    kill_timer: Timer | None = None
    cancelled: bool = False


class Jobs:
    """Forwards what jobs say, and says ``job_failed`` for those that can no longer speak."""

    def __init__(self, loop: Loop, tell: Callable[[Message], None], give_back: Callable[[str, bool], None]) -> None:
        self._loop = loop
        self._tell = tell
        self._give_back = give_back
        self._running: dict[str, RunningJob] = {}
        self._numbers = itertools.count(1)
        self._paused = False

    def get(self, job: str) -> RunningJob | None:
        return self._running.get(job)

    def of_challenge(self, digest: str) -> Iterable[RunningJob]:
        return [running for running in self._running.values() if running.digest == digest]

    def start(self, job: str, digest: str, cell: str) -> tuple[int, int]:
        """The new job's number, and the descriptor into which it is to speak: the caller's to hand over and close."""
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        inbox = Inbox(
            self._loop, ours.fileno(), EXAMINER_TO_JAVA, lambda message: self._heard(job, message), lambda problem: self._hung_up(job, problem)
        )
        if self._paused:
            inbox.pause()
        running = RunningJob(job, next(self._numbers), digest, cell, ours, inbox)
        self._running[job] = running
        traffic.tell(len(self._running))
        return running.number, theirs.detach()

    def pause(self) -> None:
        self._paused = True
        for running in self._running.values():
            running.inbox.pause()

    def resume(self) -> None:
        self._paused = False
        for running in self._running.values():
            running.inbox.resume()

    def exited(self, number: int, status: str) -> None:
        """The process is gone; what it said last still counts."""
        for running in [known for known in self._running.values() if known.number == number]:
            running.inbox.read_all()
            if self._running.get(running.job) is running:
                self.fail(running.job, "cancelled" if running.cancelled else f"the process that ran the tests ended early: {status}")

    def fail(self, job: str, reason: str) -> None:
        """Says ``job_failed``; the cell is given up, since nobody knows what still runs in it."""
        self._close(job, fit=False)
        self._tell({"type": "job_failed", "job": job, "reason": reason, "cell_fit": False})

    def _heard(self, job: str, message: Message) -> None:
        kind = message.get("type")
        if kind not in _EVENTS:
            self.fail(job, f"the process that ran the tests sent a frame of the unknown type {kind!r:.80}")
            return
        if kind in _LAST:
            self._close(job, fit=message.get("cell_fit") is True)
        self._tell(message | {"job": job})

    def _hung_up(self, job: str, problem: str | None) -> None:
        # A clean end is not the end yet: how the process ended comes by way of its warm process.
        if problem is not None and job in self._running:
            self.fail(job, f"what the process that ran the tests said cannot be read: {problem}")

    def _close(self, job: str, *, fit: bool) -> None:
        running = self._running.pop(job)
        traffic.tell(len(self._running))
        if running.kill_timer is not None:
            running.kill_timer.cancel()
        running.inbox.close()
        self._loop.drop(running.sock.fileno())
        running.sock.close()
        self._give_back(running.cell, fit)
