"""The cells that have come through the door, and to whom their control connection is lent."""

import os
import socket
import struct
from collections.abc import Callable
from typing import Any, TypeGuard

from grader.examiner.hub.inbox import Inbox
from grader.examiner.hub.loop import Loop, Timer
from grader.examiner.hub.volume import Volume
from grader.wire.frames import CONTROL, Message

_HELLO_SECONDS = 10.0
_LONGEST_WORD = 200
_CREDENTIALS = struct.Struct("3i")


class Cell:
    """A control connection; nameless until its warden has said hello."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.name: str | None = None
        self.lent = False
        self.inbox: Inbox | None = None
        self.deadline: Timer | None = None


class Cells:
    """Tells Java of every cell that comes up or goes down. A cell that is lent is left alone until it is given back."""

    def __init__(self, loop: Loop, volume: Volume, tell: Callable[[Message], None]) -> None:
        self._loop = loop
        self._tell = tell
        self._cells: dict[str, Cell] = {}
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(str(volume.socket))
        volume.socket.chmod(0o660)
        self._listener.listen(64)
        self._listener.setblocking(False)
        loop.on_readable(self._listener.fileno(), self._accept)

    def lend(self, name: str) -> int | str:
        """A duplicate of the cell's control connection, the borrower's to close; or why there is none."""
        cell = self._cells.get(name)
        if cell is None:
            return f"no cell named {name!r} is connected"
        if cell.lent:
            return f"the cell {name!r} is at work on another job"
        assert cell.inbox is not None
        cell.lent = True
        cell.inbox.pause()
        return os.dup(cell.sock.fileno())

    def give_back(self, name: str, *, fit: bool) -> None:
        """Ends a loan. A cell that is not fit is disconnected: nobody shall get it again."""
        cell = self._cells.get(name)
        if cell is None:
            return
        cell.lent = False
        assert cell.inbox is not None
        if fit:
            cell.sock.setblocking(False)
            cell.inbox.resume()
        else:
            self._drop(cell, "it is not fit for another job")

    def _accept(self) -> None:
        try:
            sock, _ = self._listener.accept()
        except OSError:
            return
        _, uid, _ = _CREDENTIALS.unpack(sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size))
        if uid not in (0, os.getuid()):
            _complain(f"a process of uid {uid}, which is no warden, knocked and was sent away")
            sock.close()
            return
        sock.setblocking(False)
        cell = Cell(sock)
        cell.deadline = self._loop.after(_HELLO_SECONDS, lambda: self._drop(cell, "it said no hello in time"))
        cell.inbox = Inbox(
            self._loop,
            sock.fileno(),
            CONTROL,
            lambda message: self._heard(cell, message),
            lambda problem: self._drop(cell, problem or "it disconnected"),
        )

    def _heard(self, cell: Cell, message: Message) -> None:
        if cell.name is not None:
            self._drop(cell, f"it sent {message.get('type')!r:.80} unasked")
            return
        name, python, cgroup = message.get("cell"), message.get("python"), message.get("cgroup")
        if message.get("type") != "hello" or not _is_word(name) or not _is_word(python) or type(cgroup) is not int or cgroup not in (1, 2):
            self._drop(cell, "its first frame is not a hello")
        elif name in self._cells:
            self._drop(cell, f"a cell named {name!r} is connected already")
        else:
            assert cell.deadline is not None
            cell.deadline.cancel()
            cell.name = name
            self._cells[name] = cell
            self._tell({"type": "cell_up", "cell": name, "python": python, "cgroup": cgroup})

    def _drop(self, cell: Cell, reason: str) -> None:
        if cell.sock.fileno() < 0:
            return
        assert cell.inbox is not None
        assert cell.deadline is not None
        cell.deadline.cancel()
        cell.inbox.close()
        self._loop.drop(cell.sock.fileno())
        cell.sock.close()
        if cell.name is None:
            _complain(f"a connection was closed before it was a cell: {reason}")
        else:
            del self._cells[cell.name]
            self._tell({"type": "cell_down", "cell": cell.name, "reason": reason})


def _is_word(value: Any) -> TypeGuard[str]:
    """Java takes nothing longer, and ends the whole conversation over it."""
    return type(value) is str and 0 < len(value) <= _LONGEST_WORD


def _complain(text: str) -> None:
    print(f"examiner: {text}", flush=True)
