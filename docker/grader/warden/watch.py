"""Waits for the end of a running test: its main process's, the examiner's word, or a limit."""

import math
import os
import select
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass

from grader.warden.children import Children, Toll
from grader.warden.limits import CPU_MARGIN
from grader.warden.order import Limits
from grader.wire.descriptors import receive_frame_with
from grader.wire.frames import Bounds, FrameError

_STOP = Bounds(4096, depth=4)
_SHORTEST_MS = 3
_LONGEST_MS = 100
"""Between two looks at the CPU counter. In between, all processors together cannot use up what is left, but for the shortest wait."""


class ConversationOver(Exception):
    """The examiner is gone or has said what the protocol does not know: the cell has nothing left to do."""


@dataclass(frozen=True, slots=True)
class Watch:
    """One running test. ``cpu_ns`` gives what it has used so far, ``started`` is its beginning on the monotonic clock."""

    test: int
    limits: Limits
    started: float
    cpu_ns: Callable[[], int]

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
            if self._cpu_left_ns() <= 0:
                return "cpu"
            if self._wall_left_ms() <= 0:
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
        soonest = self._cpu_left_ns() / 1e6 / (os.process_cpu_count() or 1)
        looking = min(max(soonest, _SHORTEST_MS), _LONGEST_MS)
        return math.ceil(max(0.0, min(looking, self._wall_left_ms())))

    def _cpu_left_ns(self) -> float:
        return self.limits.cpu_ms * CPU_MARGIN * 1e6 - self.cpu_ns()

    def _wall_left_ms(self) -> float:
        return self.limits.wall_ms - (time.monotonic() - self.started) * 1000
