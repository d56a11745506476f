"""A child forked and confined ahead of its test, off the critical path, and the line between it and the warden.

The spare, not the warden, reads the ``spawn``: the candidate's source never enters the memory from which later tests are forked. It
is trusted as long as it talks on the line: it closes the line before the candidate's first own line.
"""

import os
import select
import socket
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Never

from grader.forks.pages import Pages
from grader.warden.children import Toll
from grader.warden.confine import CHANNEL, confine, keep_only, settle
from grader.warden.kernel import SystemCallFilter
from grader.warden.limits import impose, inherited
from grader.warden.order import CHANNEL_STDOUT_STDERR, BadOrder, Order, read_order
from grader.wire.descriptors import receive_frame_with
from grader.wire.frames import CONTROL, FrameError, Message, read_frame, send_frame

_GO: Message = {"type": "go"}
_DIED: Message = {"type": "died"}


@dataclass(frozen=True, slots=True)
class Spare:
    """The warden's end."""

    pid: int
    uid: int
    line: socket.socket
    toll: Toll

    def go_on(self) -> None:
        """Lets the spare, which has its order and is confined, hand over to the agent."""
        with suppress(OSError):
            send_frame(self.line, _GO, CONTROL)

    def hear(self) -> Message:
        """Blocks for what the spare has to say: that it is ``confined``, or why it never will be; ``died`` if it can say no more."""
        try:
            return read_frame(self.line, CONTROL) or _DIED
        except (FrameError, OSError):
            return _DIED


@dataclass(frozen=True, slots=True)
class Start:
    """What is left to do in the child, confined already: run the agent with these."""

    channel: int
    module: str
    files: dict[str, str]


def fork_spare(control: socket.socket, uid: int, system_calls: SystemCallFilter, memory: Pages) -> Spare | Start:
    """In the warden a ``Spare`` at once; in the child a ``Start``, once its order has come. A child without one never returns."""
    ours, theirs = socket.socketpair()
    pid = memory.fork()
    if pid:
        theirs.close()
        return Spare(pid, uid, ours, Toll(pid))
    try:
        ours.close()
        confine(uid, system_calls)
        return _wait(theirs, control)
    except BaseException as error:  # Not even an interrupt may let a child go on as a second warden.
        _give_up(theirs, {"type": "faulty", "problem": f"The child could not be made ready: {error!r}"})


def _wait(line: socket.socket, control: socket.socket) -> Start:
    waiting = select.poll()
    waiting.register(control, select.POLLIN)
    waiting.register(line, select.POLLIN)
    while True:
        if any(descriptor == line.fileno() for descriptor, _ in waiting.poll()):
            # The warden says nothing before it was told: it is gone.
            os._exit(0)
        try:
            received = receive_frame_with(control, CONTROL, CHANNEL_STDOUT_STDERR)
        except FrameError as error:
            _give_up(line, {"type": "faulty", "problem": str(error)})
        started = time.monotonic()
        if received is None:
            _give_up(line, {"type": "closed"})
        message, descriptors = received
        if message.get("type") == "stop":
            # It crossed the ``ended`` of a test that was over by itself.
            continue
        try:
            order = read_order(message, len(descriptors))
        except BadOrder as error:
            _give_up(line, {"type": "refused", "test": _number_of(message), "problem": str(error)})
        return _become(order, descriptors, line, started)


def _become(order: Order, descriptors: list[int], line: socket.socket, started: float) -> Start:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, keep_only(*descriptors, line.detach())) as kept:
        try:
            settle()
            before = inherited()
            impose(order.limits, before)
        except BaseException as error:
            _give_up(kept, {"type": "refused", "test": order.test, "problem": f"The child could not be confined: {error!r}"})
        said = {"type": "confined", "test": order.test, "limits": asdict(order.limits), "started": started, "paths": order.paths, **asdict(before)}
        send_frame(kept, said, CONTROL)
        # The warden reads its counters now: what this process has used so far is not the candidate's, and nothing later is missed.
        if read_frame(kept, CONTROL) is None:
            os._exit(0)
    return Start(CHANNEL, order.module, order.files)


def _number_of(message: Message) -> int | None:
    test = message.get("test")
    return test if type(test) is int else None


def _give_up(line: socket.socket, last_words: Message) -> Never:
    try:
        send_frame(line, last_words, CONTROL)
    finally:
        os._exit(0)
