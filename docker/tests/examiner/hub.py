"""A hub in a process of its own, with the test in Java's place; and cells that come to it."""

import base64
import contextlib
import os
import queue
import random
import socket
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.wire.frames import EXAMINER_TO_JAVA, JAVA_TO_EXAMINER, FrameReader, Message, encode_frame

PATIENCE_SECONDS = 60.0
LIMITS = {
    "cpu_ms": 10_000, "wall_ms": 20_000, "memory_bytes": 256 << 20, "processes": 32, "open_files": 64, "file_bytes": 1 << 20,
    "file_count": 1000, "output_bytes": 1 << 20,
}
_PACKAGE = Path(__file__).parents[2]
_SYSTEM_CALL_FILTER = Path("/usr/lib/grader/candidate.bpf")
_END: Message = {"type": "end of the stream"}


@dataclass
class Graded:
    """What was said of one job, in order."""

    events: list[Message] = field(default_factory=list)

    @property
    def last(self) -> Message:
        return self.events[-1]

    @property
    def tests(self) -> dict[str, Message]:
        """``test_ended`` by the name that follows the file's."""
        return {event["test"].partition("::")[2]: event for event in self.events if event["type"] == "test_ended"}

    @property
    def outcomes(self) -> dict[str, str]:
        return {name: event["outcome"] for name, event in self.tests.items()}

    @property
    def only(self) -> Message:
        (event,) = self.tests.values()
        return event


class HubProcess:
    """Java's place: `send` and `expect` frames; messages for others than the one asked for are kept. Reads only while ``listening`` is set."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.process = subprocess.Popen(
            [sys.executable, "-m", "grader.examiner"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"GRADER_HOME": str(home), "PYTHONPATH": str(_PACKAGE)},
        )
        self._heard: queue.Queue[Message] = queue.Queue()
        self._kept: list[Message] = []
        self._numbers = iter(range(1, 1_000_000))
        self.listening = threading.Event()
        self.listening.set()
        self.stderr = ""
        self._stdout_reader = threading.Thread(target=self._hear, daemon=True)
        self._stdout_reader.start()
        self._stderr_reader = threading.Thread(target=self._hear_stderr, daemon=True)
        self._stderr_reader.start()

    @property
    def door(self) -> Path:
        return self.home / "door" / "examiner.sock"

    def send(self, message: Message) -> None:
        self.send_bytes(encode_frame(message, JAVA_TO_EXAMINER))

    def send_bytes(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def expect(self, *types: str, **fields: Any) -> Message:
        """The next message of one of these types with these fields."""
        for number, message in enumerate(self._kept):
            if _fits(message, types, fields):
                return self._kept.pop(number)
        while True:
            try:
                message = self._heard.get(timeout=PATIENCE_SECONDS)
            except queue.Empty:
                raise AssertionError(f"no {types} with {fields} came; instead: {self._kept}; stderr: {self.stderr}") from None
            assert message is not _END, f"the hub ended while {types} with {fields} was awaited; stderr: {self.stderr}"
            if _fits(message, types, fields):
                return message
            self._kept.append(message)

    def install(self, tests: str | dict[str, str], module: str = "solution") -> Message:
        """Installs a package of tests, either one file's text or all files; the answer, ready or failed."""
        files = {"test_hidden.py": tests} if isinstance(tests, str) else tests
        digest = f"sha256:{next(self._numbers)}"
        encoded = {path: base64.b64encode(textwrap.dedent(text).encode()).decode() for path, text in files.items()}
        self.send({"type": "challenge", "digest": digest, "module": module, "files": encoded})
        return self.expect("challenge_ready", "challenge_failed", digest=digest)

    def start(
        self,
        challenge: Message,
        cell: str,
        source: str | dict[str, str],
        tests: list[str] | None = None,
        *,
        test_limits: dict[str, dict[str, int]] | None = None,
        fail_fast: bool = False,
        **limits: int,
    ) -> str:
        """Orders a job; its id."""
        files = {"solution.py": source} if isinstance(source, str) else source
        job = f"job-{next(self._numbers)}"
        self.send(
            {
                "type": "grade",
                "job": job,
                "digest": challenge["digest"],
                "cell": cell,
                "files": {path: textwrap.dedent(text) for path, text in files.items()},
                "tests": tests,
                "limits": LIMITS | limits,
                "test_limits": test_limits or {},
                "fail_fast": fail_fast,
            }
        )
        return job

    def finish(self, job: str) -> Graded:
        """Everything that is said of the job, to its end."""
        graded = Graded()
        while not graded.events or graded.last["type"] not in ("job_ended", "job_failed"):
            graded.events.append(self.expect("test_started", "test_ended", "job_ended", "job_failed", job=job))
        return graded

    def grade(self, tests: str | dict[str, str], source: str | dict[str, str], cell: str, **limits: int) -> Graded:
        """Installs, grades, waits and forgets: every warm process takes its share of memory."""
        challenge = self.install(tests)
        assert challenge["type"] == "challenge_ready", challenge
        graded = self.finish(self.start(challenge, cell, source, **limits))
        for event in (*graded.tests.values(), graded.last):
            print(event)
        self.send({"type": "forget", "digest": challenge["digest"]})
        return graded

    def hang_up(self) -> int:
        """Ends standard input; the exit status."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        status = self.process.wait(PATIENCE_SECONDS)
        self._stderr_reader.join(PATIENCE_SECONDS)
        return status

    def close(self) -> None:
        print(self.stderr)
        self.process.kill()
        self.process.wait()
        self._stdout_reader.join()
        self._stderr_reader.join()
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()

    def _hear(self) -> None:
        assert self.process.stdout is not None
        frames = FrameReader(EXAMINER_TO_JAVA)
        while data := os.read(self.process.stdout.fileno(), 1 << 16):
            self.listening.wait()
            for message in frames.feed(data):
                self._heard.put(message)
        self._heard.put(_END)

    def _hear_stderr(self) -> None:
        assert self.process.stderr is not None
        while data := os.read(self.process.stderr.fileno(), 1 << 16):
            self.stderr += data.decode(errors="replace")


@contextlib.contextmanager
def running_hub(home: Path) -> Iterator[HubProcess]:
    hub = HubProcess(home)
    try:
        yield hub
    finally:
        with contextlib.suppress(OSError):
            hub.hang_up()
        hub.close()


@contextlib.contextmanager
def running_cell(hub: HubProcess, name: str) -> Iterator[subprocess.Popen[bytes]]:
    """A real warden where one can run, else the stand-in; up when this is entered."""
    real = os.geteuid() == 0 and _SYSTEM_CALL_FILTER.exists()
    base = random.randrange(1 << 24, 1 << 30)
    command = ["-I", "-B", "-m", "grader.warden"] if real else [str(Path(__file__).with_name("standin.py")), str(hub.door), name]
    environment = {"GRADER_CELL": name, "GRADER_UID_BASE": str(base), "GRADER_UID_COUNT": "4000", "GRADER_JOBS": "1000", "GRADER_DOOR": str(hub.door)}
    extra = {} if real else {"PYTHONPATH": str(_PACKAGE)}
    with subprocess.Popen([sys.executable, *command], env=os.environ | environment | extra, stdin=subprocess.DEVNULL) as process:
        try:
            hub.expect("cell_up", cell=name)
            yield process
        finally:
            process.kill()


def knock(hub: HubProcess, data: bytes) -> None:
    """Somebody at the door who says ``data`` and waits to be sent away."""
    with socket.socket(socket.AF_UNIX) as sock:
        sock.settimeout(PATIENCE_SECONDS)
        sock.connect(str(hub.door))
        sock.sendall(data)
        while sock.recv(1 << 10):
            pass


def _fits(message: Message, types: tuple[str, ...], fields: dict[str, Any]) -> bool:
    return message["type"] in types and all(message.get(name) == value for name, value in fields.items())
