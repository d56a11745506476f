"""A candidate's end of a channel that follows a script of lies instead of running anything."""

import json
import socket
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from grader.examiner.remote import Session
from grader.wire.frames import CHANNEL, FrameReader
from grader.wire.limits import Limits
from tests.fuzz.streams import frame_of

LOADED = {"loaded": "ok", "v": ["o", 1, ["c", "builtins.module"]]}
LIMITS = Limits(threads=8, callbacks=20, handles=200)
WALL_SECONDS = 0.02
"""How long a candidate may wait, or let others wait, before it is ended."""
FAR_TOO_LONG_SECONDS = 10.0

type Move = tuple[Any, ...]
"""What is done, and with what. Moves that answer take the request that came last; the others are made on the way."""


class Candidate:
    """Makes its moves in a thread of its own; ``heard`` is all that came to it."""

    def __init__(self, channel: socket.socket, first: bytes, moves: list[Move], wall_seconds: float) -> None:
        self.heard = bytearray()
        channel.settimeout(wall_seconds)
        self._channel = channel
        self._first = first
        self._moves = deque(moves)
        self._reader = FrameReader(CHANNEL)
        self._inbox: deque[Any] = deque()
        self.thread = threading.Thread(target=self._live, name="scripted-candidate")
        self.thread.start()

    def _live(self) -> None:
        with self._channel, suppress(OSError):
            self._channel.sendall(self._first)
            while self._moves and (request := self._hear()) is not None:
                if "f" in request and "id" in request:
                    while self._moves and not self._make(self._moves.popleft(), request["id"]):
                        pass

    def _hear(self) -> Any:
        while not self._inbox:
            data = self._channel.recv(1 << 18)
            if not data:
                return None
            self.heard += data
            self._inbox += self._reader.feed(data)
        return self._inbox.popleft()

    def _make(self, move: Move, number: int) -> bool:
        """Whether the request has had its answer, or gets none."""
        match move:
            case ("reply", dict() as parts):
                self._say({"re": number, **parts})
                return True
            case ("say", message):
                self._say(message)
            case ("bytes", bytes() as data):
                self._channel.sendall(data)
            case ("half", message, int(where)):
                data = frame_of(message)
                self._channel.sendall(data[: where % len(data)])
            case ("rights", parts):
                socket.send_fds(self._channel, [frame_of({"re": number, **parts})], [0, 1])
                return True
            case ("listen",):
                with suppress(TimeoutError):
                    self._hear()
            case ("hang",):
                while self._channel.recv(1 << 16):
                    pass
            case _:
                self._moves.clear()
                raise OSError
        return False

    def _say(self, message: Any) -> None:
        self._channel.sendall(frame_of(message))


@contextmanager
def scripted(first: bytes, moves: list[Move], wall_seconds: float = WALL_SECONDS) -> Iterator[tuple[Session, Candidate]]:
    """A session with a scripted candidate; what is left of both is gone when the block is left."""
    near, far = socket.socketpair()
    before = set(threading.enumerate())
    candidate = Candidate(far, first, moves, wall_seconds)
    session = Session(near, limits=LIMITS)
    try:
        yield session, candidate
    finally:
        session.close()
        for thread in set(threading.enumerate()) - before | {candidate.thread}:
            thread.join(FAR_TOO_LONG_SECONDS)
            assert not thread.is_alive(), f"{thread.name} goes on when everything is over"


def as_text(heard: bytes) -> str:
    """What was heard, as one text to look for secrets in."""
    return json.dumps(heard.decode("latin-1"))
