"""A real warden with the examiner's end of its conversation in the test's hand.

The warden is a child of pytest instead of PID 1; all else is as in a cell: privileges, mounts, cgroup, system call filter, agent.
"""

import os
import random
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.forks.pages import LIBRARY
from grader.wire.descriptors import send_frame_with
from grader.wire.frames import CONTROL, Message, encode_frame, read_frame

PATIENCE_SECONDS = 30
UIDS = 1000
LIMITS = {
    "cpu_ms": 4000, "wall_ms": 20_000, "memory_bytes": 64 << 20, "processes": 24, "open_files": 64, "file_bytes": 1 << 20,
    "file_count": 100, "output_bytes": 1 << 16,
}


@dataclass
class Ended:
    """The answer to one spawn, and what the candidate printed."""

    message: Message
    stdout: str
    stderr: str

    @property
    def facts(self) -> dict[str, Any]:
        return self.message["facts"]

    @property
    def fit(self) -> bool:
        return self.message["fit"]

    @property
    def anomaly(self) -> str | None:
        return self.message["anomaly"]


@dataclass
class Cell:
    """The examiner's view of one warden."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    hello: Message
    uid_base: int
    tests: int = field(default=0)

    def run(self, source: str, stop_at: str | None = None, reason: str = "done", **limits: int) -> Ended:
        """Runs ``source`` as the module; sends stop once it has printed ``stop_at``, otherwise waits for it to end."""
        with Trial(self, {"solution.py": source}, **limits) as trial:
            return trial.end(stop_at, reason)

    def send(self, message: Message, descriptors: tuple[int, ...] = ()) -> None:
        send_frame_with(self.control, message, CONTROL, descriptors)

    def send_bytes(self, data: bytes) -> None:
        self.control.sendall(data)

    def ended(self) -> Message:
        message = read_frame(self.control, CONTROL)
        assert message is not None and message["type"] == "ended"
        return message


class Trial:
    """One spawned test."""

    def __init__(self, cell: Cell, files: dict[str, str], **limits: int) -> None:
        self.cell = cell
        cell.tests += 1
        self.test = cell.tests
        self.channel, far = socket.socketpair()
        (self._out, out), (self._err, err) = os.pipe(), os.pipe()
        spawn = {"type": "spawn", "test": self.test, "module": "solution", "files": files, "limits": LIMITS | limits}
        cell.send(spawn, (far.fileno(), out, err))
        far.close()
        os.close(out)
        os.close(err)

    def __enter__(self) -> "Trial":
        return self

    def __exit__(self, *_: object) -> None:
        self.channel.close()
        os.close(self._out)
        os.close(self._err)

    def end(self, stop_at: str | None = None, reason: str = "done") -> Ended:
        stdout = self._read(self._out, stop_at)
        if stop_at is not None:
            assert stop_at in stdout, (stdout, self._read(self._err, None))
            self.stop(reason)
        message = self.cell.ended()
        assert message["test"] == self.test
        return Ended(message, stdout + self._read(self._out, None), self._read(self._err, None))

    def printed(self) -> str:
        """The first line of output."""
        return self._read(self._out, "\n")

    def stop(self, reason: str = "done") -> None:
        self.cell.send({"type": "stop", "test": self.test, "reason": reason})

    def _read(self, descriptor: int, until: str | None) -> str:
        text = b""
        while until is None or until.encode() not in text:
            readable, _, _ = select.select([descriptor], [], [], PATIENCE_SECONDS)
            assert readable, f"Neither output nor an end within {PATIENCE_SECONDS} s; so far: {text[:2000]!r}"
            part = os.read(descriptor, 1 << 16)
            if not part:
                break
            text += part
        return text.decode(errors="replace")


@contextmanager
def running_cell(door: Path, uids: int = UIDS, jobs: int = 1000) -> Iterator[Cell]:
    """A warden that has said hello, with a range of uids nobody else on the host is likely to use."""
    base = random.randrange(1 << 24, 1 << 30)
    environment = {"GRADER_CELL": "c1", "GRADER_UID_BASE": str(base), "GRADER_UID_COUNT": str(uids), "GRADER_DOOR": str(door)}
    environment |= {"GRADER_JOBS": str(jobs), "LD_PRELOAD": str(LIBRARY)}
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(door))
        listener.listen()
        listener.settimeout(PATIENCE_SECONDS)
        command = [sys.executable, "-I", "-B", "-m", "grader.warden"]
        with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL) as process:
            try:
                control, _ = listener.accept()
                with control:
                    control.settimeout(PATIENCE_SECONDS)
                    hello = read_frame(control, CONTROL)
                    assert hello is not None
                    yield Cell(process, control, hello, base)
            finally:
                process.terminate()
                process.wait(PATIENCE_SECONDS)
                door.unlink()


def frame(message: Message) -> bytes:
    return encode_frame(message, CONTROL)
