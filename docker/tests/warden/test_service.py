"""The order in which a warden tells and forks."""

import signal
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from grader.warden import service as module
from grader.warden.cleanup import Cleaner
from grader.warden.facts import Facts
from grader.warden.identities import Identities
from grader.warden.service import Over, Service
from grader.wire.frames import CONTROL, read_frame
from tests.warden.cell import PATIENCE_SECONDS


class Spare:
    """One that has a line, and nothing to say."""

    def __init__(self) -> None:
        self.line = socket.socket()


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    near, far = socket.socketpair()
    far.settimeout(PATIENCE_SECONDS)
    with near, far:
        yield near, far
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)


def test_the_end_of_a_test_is_told_although_no_process_can_be_forked_any_more(ends: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its processes would not die and took all the room: the verdict was lost with the cell."""
    near, far = ends
    spares = iter([Spare()])

    def fork(*_: Any) -> Spare:
        for spare in spares:
            return spare
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(module, "fork_spare", fork)
    monkeypatch.setattr(Cleaner, "sweep", lambda self, uid: [])
    monkeypatch.setattr(Service, "_next_test", lambda self, spare: Over(7, 51, Facts(stopped_by="wall"), ["Processes of uid 51 would not die."]))
    with pytest.raises(BlockingIOError):
        Service(near, None, Identities(50, 9), None, None).serve()  # type: ignore[arg-type]  # none of them is used here
    told = read_frame(far, CONTROL)
    assert told is not None
    assert (told["test"], told["fit"], told["facts"]["stopped_by"]) == (7, False, "wall")
