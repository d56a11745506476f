"""The hub itself: who is asked to do what, and what is told to whom."""

import os
import platform
import signal
import sys

import pytest

from grader.examiner.hub import messages
from grader.examiner.hub.cells import Cells
from grader.examiner.hub.challenges import Challenge
from grader.examiner.hub.errors import BadMessage, HubError
from grader.examiner.hub.inbox import Inbox
from grader.examiner.hub.jobs import Jobs
from grader.examiner.hub.loop import Loop
from grader.examiner.hub.messages import Cancel, Forget, Grade, InstallChallenge, Ping
from grader.examiner.hub.outbox import Outbox, to_file
from grader.examiner.hub.volume import Volume
from grader.examiner.process import describe_status
from grader.wire.frames import EXAMINER_TO_JAVA, JAVA_TO_EXAMINER, FrameError, Message

PROTOCOL = 1
CANCEL_SECONDS = 5.0
_FULL_BYTES = 4 << 20
"""What may wait for Java before nobody else is listened to."""


class Hub:
    """Runs until Java hangs up, SIGTERM comes, or it cannot go on (`HubError`)."""

    def __init__(self, volume: Volume, java_in: int, java_out: int) -> None:
        self._loop = Loop()
        self._volume = volume
        for descriptor in (java_in, java_out):
            os.set_blocking(descriptor, False)
        self._java = Outbox(self._loop, java_out, to_file(java_out), EXAMINER_TO_JAVA, on_broken=self._loop.stop)
        self._java.on_drained = self._drained
        self._orders = Inbox(self._loop, java_in, JAVA_TO_EXAMINER, self._ordered, self._java_hung_up)
        self._full = False
        self._problem: str | None = None
        self._challenges: dict[str, Challenge] = {}
        volume.prepare()
        self._cells = Cells(self._loop, volume, self._tell)
        self._jobs = Jobs(self._loop, self._tell, lambda cell, fit: self._cells.give_back(cell, fit=fit))
        self._watch_signals()

    def run(self) -> int:
        self._tell({"type": "ready", "protocol": PROTOCOL, "python": platform.python_version(), "pytest": pytest.__version__})
        try:
            self._loop.run()
        finally:
            for challenge in self._challenges.values():
                challenge.end()
            self._volume.socket.unlink(missing_ok=True)
        if self._problem is not None:
            raise HubError(self._problem)
        return 0

    def _ordered(self, message: Message) -> None:
        match messages.parse(message):
            case InstallChallenge() as order:
                self._install(order)
            case Forget(digest):
                self._forget(digest)
            case Grade() as order:
                self._grade(order)
            case Cancel(job):
                self._cancel(job)
            case Ping(id):
                self._tell({"type": "pong", "id": id})

    def _install(self, order: InstallChallenge) -> None:
        known = self._challenges.get(order.digest)
        if known is None:
            self._challenges[order.digest] = Challenge(self._loop, order, self._volume.new_folder(), self._warm_said)
        elif known.ready is not None:
            self._tell(known.ready)

    def _forget(self, digest: str) -> None:
        challenge = self._challenges.pop(digest, None)
        if challenge is not None:
            challenge.end()
            for running in self._jobs.of_challenge(digest):
                self._jobs.fail(running.job, "its challenge was forgotten")

    def _grade(self, order: Grade) -> None:
        challenge = self._challenges.get(order.digest)
        if self._jobs.get(order.job) is not None:
            raise BadMessage(f"Java sent the job {order.job!r} twice; every job wants an id of its own.")
        if challenge is None or challenge.ready is None:
            self._refuse(order, f"the challenge {order.digest!r} is not installed", cell_fit=True)
            return
        control = self._cells.lend(order.cell)
        if isinstance(control, str):
            self._refuse(order, control, cell_fit=False)
            return
        number, events = self._jobs.start(order.job, order.digest, order.cell)
        challenge.grade(order, number, events, control)

    def _refuse(self, order: Grade, reason: str, *, cell_fit: bool) -> None:
        self._tell({"type": "job_failed", "job": order.job, "reason": reason, "cell_fit": cell_fit})

    def _cancel(self, job: str) -> None:
        running = self._jobs.get(job)
        if running is None or running.cancelled:
            return
        running.cancelled = True
        challenge = self._challenges[running.digest]
        challenge.cancel(running.number)
        running.kill_timer = self._loop.after(CANCEL_SECONDS, lambda: challenge.kill(running.number))

    def _warm_said(self, challenge: Challenge, message: Message) -> None:
        match message.get("type"):
            case "challenge_ready":
                challenge.collect_timer.cancel()
                challenge.ready = message | {"digest": challenge.digest}
                self._tell(challenge.ready)
            case "challenge_failed":
                self._give_up(challenge, str(message.get("problem")))
            case "job_exited":
                self._jobs.exited(message["number"], message["status"])

    def _give_up(self, challenge: Challenge, problem: str) -> None:
        if self._challenges.get(challenge.digest) is challenge:
            self._forget(challenge.digest)
            self._tell({"type": "challenge_failed", "digest": challenge.digest, "problem": problem})

    def _reap(self) -> None:
        """As PID 1 the hub inherits every orphan of the container."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            for challenge in [known for known in self._challenges.values() if known.pid == pid]:
                challenge.hear_out()
                for running in self._jobs.of_challenge(challenge.digest):
                    self._jobs.exited(running.number, "its warm process is gone")
                self._give_up(challenge, f"tests: what collected them ended: {describe_status(status)}; install them again.")

    def _watch_signals(self) -> None:
        self._wake_in, wake_out = os.pipe()
        for descriptor in (self._wake_in, wake_out):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(wake_out, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGTERM, lambda *_: self._loop.stop())
        self._loop.on_readable(self._wake_in, self._woken)

    def _woken(self) -> None:
        os.read(self._wake_in, 4096)
        self._reap()

    def _tell(self, message: Message) -> None:
        try:
            self._java.put(message)
        except FrameError as error:
            print(f"examiner: a {message.get('type')!r} frame was not sent: {error}", file=sys.stderr, flush=True)
            raise HubError("an event does not fit a frame; the job's process should have bounded it.") from error
        if not self._full and self._java.pending_bytes > _FULL_BYTES:
            self._full = True
            self._orders.pause()
            self._jobs.pause()

    def _drained(self) -> None:
        if self._full and self._java.pending_bytes < _FULL_BYTES // 2:
            self._full = False
            self._orders.resume()
            self._jobs.resume()

    def _java_hung_up(self, problem: str | None) -> None:
        self._problem = problem and f"what came from Java cannot be read: {problem}"
        self._loop.stop()
