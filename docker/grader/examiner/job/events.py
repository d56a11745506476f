"""What the job tells the hub, and through it Java. Every text is bounded here."""

import signal
import socket
from dataclasses import dataclass
from typing import Any

from grader.examiner.texts import bounded
from grader.wire.frames import EXAMINER_TO_JAVA, encode_frame

TEXT_BYTES = 8 << 10
OUTPUT_BYTES = 64 << 10


@dataclass(frozen=True, slots=True)
class TestEnd:
    """How one test ended; ``error`` is {type, text} of the candidate's exception or None."""

    __test__ = False

    outcome: str
    message: str
    error: dict[str, str] | None
    facts: dict[str, Any]
    stdout: str
    stderr: str


class Events:
    """Blocks while Java has not read what was said before.

    That a test ended is told together with what comes next, the start of another or the end of all: one message wakes the hub, and Java,
    where two would wake them twice within a millisecond.
    """

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(True)
        self._sock = sock
        self._ended = b""

    def test_started(self, test: str) -> None:
        self._say({"type": "test_started", "test": test})

    def test_ended(self, test: str, end: TestEnd) -> None:
        error = end.error and {"type": bounded(end.error["type"], 200), "text": bounded(end.error["text"], TEXT_BYTES)}
        self._ended += encode_frame(
            {
                "type": "test_ended",
                "test": test,
                "outcome": end.outcome,
                "message": bounded(end.message, TEXT_BYTES),
                "error": error,
                "facts": end.facts,
                "stdout": bounded(end.stdout, OUTPUT_BYTES),
                "stderr": bounded(end.stderr, OUTPUT_BYTES),
            },
            EXAMINER_TO_JAVA,
        )

    def job_ended(self, compile_error: str | None, *, cell_fit: bool, anomaly: str | None) -> None:
        text = compile_error and bounded(compile_error, TEXT_BYTES)
        self._say({"type": "job_ended", "compile_error": text, "cell_fit": cell_fit, "anomaly": anomaly and bounded(anomaly, TEXT_BYTES)})

    def job_failed(self, reason: str, *, cell_fit: bool) -> None:
        self._say({"type": "job_failed", "reason": bounded(reason, TEXT_BYTES), "cell_fit": cell_fit})

    def _say(self, message: dict[str, Any]) -> None:
        # Whoever interrupts has something to say as well, and not between the halves of a frame.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGALRM})
        try:
            frames, self._ended = self._ended + encode_frame(message, EXAMINER_TO_JAVA), b""
            self._sock.sendall(frames)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
