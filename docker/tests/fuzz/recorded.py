"""Conversations with a real agent, written down frame by frame, to be told again with damages."""

import os
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from grader.examiner.remote import Session
from grader.wire.frames import CHANNEL, read_frame
from tests.fuzz.scripted import FAR_TOO_LONG_SECONDS, LIMITS
from tests.remote.candidate import start

type Told = tuple[list[bytes], list[int]]
"""The agent's frames, and how many of them it said at once, after the first frame it got, after the second, and so on."""


def record(source: str, talk: Callable[[Session], Any]) -> Told:
    """Has ``talk`` with a real process that runs ``source``."""
    session, pid, folder, pipes = start({"solution.py": source})
    told = [b""]
    say, read = session.pump.say, session.pump._reader.feed

    def write_down(data: bytes) -> Any:
        told[-1] += data
        return read(data)

    def said(message: Any) -> None:
        told.append(b"")
        say(message)

    session.pump._reader.feed = write_down  # type: ignore[method-assign]
    session.pump.say = said  # type: ignore[method-assign]
    session.say = session._say
    try:
        session.wait_loaded()
        talk(session)
    finally:
        session.close()
        os.waitpid(pid, 0)
        pipes.close()
        shutil.rmtree(folder)
    parts = [split(part) for part in told]
    return [frame for part in parts for frame in part], [len(part) for part in parts]


def split(data: bytes) -> list[bytes]:
    frames = []
    while data:
        end = 4 + int.from_bytes(data[:4])
        frames.append(data[:end])
        data = data[end:]
    return frames


@contextmanager
def told_again(frames: list[bytes], sizes: list[int], wall_seconds: float) -> Iterator[Session]:
    """A session whose far end says that, a part for each frame that comes, and leaves."""
    near, far = socket.socketpair()
    before = set(threading.enumerate())

    def tell() -> None:
        far.settimeout(wall_seconds)
        with far, suppress(OSError):
            rest = list(frames)
            for number, size in enumerate(sizes):
                if number and read_frame(far, CHANNEL) is None:
                    return
                far.sendall(b"".join(rest[:size]))
                del rest[:size]
            far.sendall(b"".join(rest))

    thread = threading.Thread(target=tell, name="told-again")
    thread.start()
    session = Session(near, limits=LIMITS)
    try:
        yield session
    finally:
        session.close()
        for each in {*threading.enumerate(), thread} - before:
            each.join(FAR_TOO_LONG_SECONDS)
            assert not each.is_alive(), f"{each.name} goes on when everything is over"
