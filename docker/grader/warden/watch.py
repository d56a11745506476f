"""Waits for the end of a running test: its main process's, the examiner's word, or a limit."""

import math
import select
import socket
import time
from dataclasses import dataclass

from grader.warden.children import Children, Toll
from grader.warden.usage import SHORTEST_SECONDS, Usage
from grader.wire.descriptors import receive_frame_with
from grader.wire.frames import Bounds, FrameError

_STOP = Bounds(4096, depth=4)
_LONGEST_SECONDS = 0.1
"""Between two looks, the shortest being ``usage.SHORTEST_SECONDS``. In between, all processors together cannot use up what is left of CPU
time or memory, but for the shortest wait."""


class ConversationOver(Exception):
    """The examiner is gone or has said what the protocol does not know: the cell has nothing left to do."""


@dataclass(frozen=True, slots=True)
class Watch:
    """One running test. ``started`` is its beginning on the monotonic clock."""

    test: int
    wall_ms: int
    started: float
    usage: Usage

    def until_the_end(self, control: socket.socket, children: Children, toll: Toll) -> str | None:
        """What ``stopped_by`` will say: None when it ended by itself or the examiner was done with it."""
        waiting = select.poll()
        waiting.register(control, select.POLLIN)
        waiting.register(children, select.POLLIN)
        while True:
            ready = {descriptor for descriptor, _ in waiting.poll(self._patience_ms())}
            if children.fileno() in ready:
                children.reap(toll)
                if toll.status is not None:
                    return None
            if control.fileno() in ready and (reason := self._stop_reason(control)) is not None:
                return "output" if reason == "output" else None
            if (limit := self.usage.look()) is not None:
                return limit
            if self.usage.cpu_left_ns() <= 0:
                return "cpu"
            if self._wall_left_seconds() <= 0:
                return "wall"

    def _stop_reason(self, control: socket.socket) -> str | None:
        try:
            received = receive_frame_with(control, _STOP, 0)
        except FrameError as error:
            raise ConversationOver(str(error)) from None
        if received is None:
            raise ConversationOver("The examiner closed the conversation.")
        message, _ = received
        if message.get("type") != "stop":
            raise ConversationOver("While a test runs, only stop is understood.")
        # A stop for an earlier test crossed that test's ``ended``.
        return str(message.get("reason")) if message.get("test") == self.test else None

    def _patience_ms(self) -> float:
        looking = min(max(self.usage.soonest_seconds(), SHORTEST_SECONDS), _LONGEST_SECONDS)
        return math.ceil(max(0.0, min(looking, self._wall_left_seconds())) * 1000)

    def _wall_left_seconds(self) -> float:
        return self.wall_ms / 1000 - (time.monotonic() - self.started)
