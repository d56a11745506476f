"""The job's side of the conversation with a cell's warden."""

import socket
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any

from grader.examiner.job.errors import CellLost
from grader.wire.descriptors import send_frame_with
from grader.wire.frames import CONTROL, FrameError, Message, encode_frame, read_frame

_ENDINGS = ("exit_code", "signal")
_STOPPED_BY = (None, "cpu", "wall", "memory", "files", "output")
_NUMBERS = (
    "cpu_ms", "wall_ms", "starved_ms", "peak_memory_bytes", "processes_peak", "files_peak", "oom_kills", "host_oom_kills", "refused_processes",
)


@dataclass(frozen=True, slots=True)
class Ended:
    """What the warden says of a test that is over."""

    facts: dict[str, Any]
    anomaly: str | None
    fit: bool


class Control:
    """Lends itself to two threads: ``stop`` may come from anywhere, everything else from one thread."""

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(True)
        self._sock = sock
        self._sending = threading.Lock()
        self._running: int | None = None
        self._last = 0

    @property
    def running(self) -> bool:
        return self._running is not None

    def fileno(self) -> int:
        """Readable while a test runs once the cell has ended it, or is lost."""
        return self._sock.fileno()

    def spawn(self, module: str, files: dict[str, str], limits: dict[str, int], descriptors: Sequence[int]) -> None:
        """Starts the next test's process with the channel's far end, standard output and standard error."""
        self._last += 1
        message = {"type": "spawn", "test": self._last, "module": module, "files": files, "limits": limits}
        encode_frame(message, CONTROL)
        self._running = self._last
        self._send(message, descriptors)

    def stop(self, reason: str, patience: float = -1) -> bool:
        """Ends the running test's process; False if somebody else was sending for ``patience`` seconds."""
        number = self._running
        if number is None:
            return True
        return self._send({"type": "stop", "test": number, "reason": reason}, (), patience)

    def await_ended(self, seconds: float) -> Ended:
        """Waits for the running test's ``ended``."""
        self._sock.settimeout(seconds)
        try:
            message = read_frame(self._sock, CONTROL)
        except TimeoutError:
            raise CellLost(f"the cell did not end a test within {seconds:.0f} s") from None
        except (OSError, FrameError) as error:
            raise CellLost(f"the cell's answer cannot be read: {error}") from error
        finally:
            self._sock.settimeout(None)
        if message is None:
            raise CellLost("the cell disconnected in the middle of a test")
        number, self._running = self._running, None
        if message.get("type") != "ended" or message.get("test") != number:
            raise CellLost(f"the cell sent {message.get('type')!r} for test {message.get('test')!r} where 'ended' for {number} belongs")
        return _ended(message)

    def _send(self, message: Message, descriptors: Sequence[int], patience: float = -1) -> bool:
        if not self._sending.acquire(timeout=patience):
            return False
        try:
            send_frame_with(self._sock, message, CONTROL, descriptors)
        except OSError as error:
            raise CellLost(f"the cell no longer listens: {error}") from error
        finally:
            self._sending.release()
        return True


def _ended(message: Message) -> Ended:
    facts, anomaly, fit = message.get("facts"), message.get("anomaly"), message.get("fit")
    if not isinstance(facts, dict) or not isinstance(anomaly, str | None) or not isinstance(fit, bool):
        raise CellLost("the cell sent an 'ended' whose fields are wrong")
    if not all(type(facts.get(name)) is int and 0 <= facts[name] < 1 << 63 for name in _NUMBERS):
        raise CellLost(f"the cell sent facts in which one of {', '.join(_NUMBERS)} is no number")
    endings = [facts.get(name) for name in _ENDINGS]
    if not all(type(ending) in (int, NoneType) and abs(ending or 0) < 1 << 31 for ending in endings) or facts.get("stopped_by") not in _STOPPED_BY:
        raise CellLost("the cell sent facts that do not say how the process ended")
    return Ended({name: facts.get(name) for name in (*_ENDINGS, "stopped_by", *_NUMBERS)}, anomaly, fit)
