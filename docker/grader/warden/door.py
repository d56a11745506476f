"""The way to the examiner: one stream over the unix socket in the shared volume."""

import platform
import socket
import time
from pathlib import Path

from grader.wire.frames import CONTROL, send_frame

PATIENCE_SECONDS = 60.0
_PAUSE_SECONDS = 0.05


class DoorClosed(OSError):
    """Nobody listens at the door."""


def knock(door: Path, patience_seconds: float = PATIENCE_SECONDS) -> socket.socket:
    """Connects, trying again while the examiner does not listen yet; ``DoorClosed`` after ``patience_seconds``."""
    deadline = time.monotonic() + patience_seconds
    while True:
        control = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            control.connect(str(door))
            return control
        except OSError as error:
            control.close()
            if time.monotonic() >= deadline:
                raise DoorClosed(
                    f"No examiner answers at {door} ({error.strerror}); start the examiner and mount its volume at /grader."
                ) from error
        time.sleep(_PAUSE_SECONDS)


def introduce(control: socket.socket, cell: str, cgroup_version: int) -> None:
    """Says ``hello``, the first message of the conversation."""
    send_frame(control, {"type": "hello", "cell": cell, "python": platform.python_version(), "cgroup": cgroup_version}, CONTROL)
