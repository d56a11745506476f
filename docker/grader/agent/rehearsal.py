"""A conversation such as a test leads, held once in the process from which the tests' are forked.

What ran there runs in every one of them without writing to what they share: see ``grader.forks``.
"""

import builtins
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from grader.wire.frames import CHANNEL, Message, read_frame, send_frame

_TIMES = 4
"""The interpreter settles on the form of an instruction within so many runs."""

_MODULE = "rehearsal"
_SOURCE = '''
def add(number, more=1):
    return number + more

def walk(source):
    items = []
    for item in source:
        items.append(item)
    yield from reversed(items)

def keep(values, table):
    values.append(1)
    print(len(values))
    return {"values": [values, (1, 2.5, "text")], **table}

class Box:
    def __init__(self, content):
        self.content = content

    def __len__(self):
        return 3

def fail():
    raise ValueError("no")
'''

_SCRIPT: list[Message] = [
    {"lane": 0, "f": "getattr", "a": [["y", 1], "add"], "id": 1},
    {"lane": 0, "f": "call", "a": [["y", 2], 1], "id": 2},
    {"lane": 0, "f": "call", "a": [["y", 2], 1], "k": {"more": 2}, "id": 3},
    {"lane": 0, "f": "getattr", "a": [["y", 1], "walk"], "id": 4, "free": [[2, 1]]},
    {"lane": 0, "f": "call", "a": [["y", 3], ["x", 1, "iterator"]], "id": 5},
    {"lane": 0, "f": "iter", "a": [["y", 4]], "id": 6},
    {"lane": 0, "f": "next", "a": [["y", 4]], "id": 7},
    {"re": 1, "v": 1},
    {"re": 2, "v": "two"},
    {"re": 3, "x": ["e", 2, ["c", "builtins.StopIteration"]]},
    {"lane": 0, "f": "next", "a": [["y", 4]], "id": 8},
    {"lane": 0, "f": "next", "a": [["y", 4]], "id": 9},
    {"lane": 0, "f": "call", "a": [["y", 3], ["x", 3, "generator"]], "id": 10},
    {"lane": 0, "f": "next", "a": [["y", 5]], "id": 11, "free": [[4, 2]]},
    {"re": 4, "v": "x"},
    {"re": 5, "x": ["e", 4, ["c", "builtins.StopIteration"]]},
    {"lane": 0, "f": "getattr", "a": [["y", 1], "keep"], "id": 12},
    {"lane": 0, "f": "call", "a": [["y", 6], ["l", 0], ["m", "key", None]], "id": 13},
    {"lane": 0, "f": "getattr", "a": [["y", 1], "Box"], "id": 14},
    {"lane": 0, "f": "call", "a": [["y", 7], 4], "id": 15},
    {"lane": 0, "f": "len", "a": [["y", 8]], "id": 16},
    {"lane": 0, "f": "getattr", "a": [["y", 8], "content"], "id": 17},
    {"lane": 0, "f": "getattr", "a": [["y", 1], "fail"], "id": 18},
    {"lane": 0, "f": "call", "a": [["y", 9]], "id": 19},
]
_END: Message = {"lane": 0, "retire": True}


def rehearse() -> None:
    """Changes nothing that can be seen afterwards. In a process of one thread, which it forks for the other end."""
    agents, others = both_ends(_TIMES)
    partner = os.fork()
    if partner == 0:
        try:
            others()
        finally:
            os._exit(0)
    agents()
    os.waitpid(partner, 0)


def both_ends(times: int) -> tuple[Callable[[], None], Callable[[], None]]:
    """What the agent does in so many conversations, and the part of whoever speaks with it; for two processes."""
    near, far = socket.socketpair()
    return lambda: _converse(near, far, times), lambda: _play(far, near, times)


def _converse(channel: socket.socket, other: socket.socket, times: int) -> None:
    # The agent is imported where it is used: it imports this module.
    from grader.agent import open_streams, speak

    other.close()
    with _stage(), channel, open(os.devnull, "w", encoding="utf-8") as nowhere:
        for _ in range(times):
            open_streams()
            sys.stdout = sys.stderr = nowhere
            speak(channel, _MODULE, {f"{_MODULE}.py": _SOURCE}, stands_by=False).main.serve()


def _play(channel: socket.socket, other: socket.socket, times: int) -> None:
    """Every line is answered by one frame, be it a reply or a request of the other end's."""
    other.close()
    with channel:
        for _ in range(times):
            read_frame(channel, CHANNEL)
            for line in _SCRIPT:
                send_frame(channel, line, CHANNEL)
                read_frame(channel, CHANNEL)
            send_frame(channel, _END, CHANNEL)
        channel.recv(1)


@contextmanager
def _stage() -> Iterator[None]:
    """Puts back what a candidate's process has changed by the time its module is loaded."""
    streams = ("stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__")
    saved = {name: getattr(sys, name) for name in (*streams, "argv", "dont_write_bytecode")}
    path, modules, ask, here = list(sys.path), dict(sys.modules), builtins.input, os.getcwd()
    with TemporaryDirectory(prefix="rehearsal-") as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(here)
            for name, value in saved.items():
                setattr(sys, name, value)
            sys.path[:] = path
            sys.modules.clear()
            sys.modules.update(modules)
            builtins.input = ask
