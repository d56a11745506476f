"""Starts the real agent in a real forked process, and gives a session with it."""

import contextlib
import os
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import Iterator
from textwrap import dedent

from grader import agent
from grader.examiner.remote import Session


def start(files: dict[str, str], module: str = "solution") -> tuple[Session, int, str, "Pipes"]:
    """A session whose module is not loaded yet, the process's id and its folder."""
    near, far = socket.socketpair()
    folder = tempfile.mkdtemp()
    pipes = Pipes()
    pid = os.fork()
    if pid == 0:
        try:
            near.close()
            os.chdir(folder)
            os.dup2(pipes.far[0], 1)
            os.dup2(pipes.far[1], 2)
            for name in os.listdir("/proc/self/fd"):
                if int(name) not in (1, 2, far.fileno()):
                    with contextlib.suppress(OSError):
                        os.close(int(name))
            signal.alarm(60)
            agent.main(far, module, {name: dedent(source) for name, source in files.items()})
        finally:
            os._exit(1)
    far.close()
    pipes.close_far()
    return Session(near, before_reply=pipes.drain), pid, folder, pipes


class Pipes:
    """The candidate's output, passed on to this process's ``sys.stdout`` and ``sys.stderr``."""

    def __init__(self) -> None:
        pairs = [os.pipe(), os.pipe()]
        self.near = [near for near, _ in pairs]
        self.far = [far for _, far in pairs]
        for near in self.near:
            os.set_blocking(near, False)

    def close_far(self) -> None:
        for far in self.far:
            os.close(far)

    def drain(self) -> None:
        for near, stream in zip(self.near, (sys.stdout, sys.stderr), strict=True):
            with contextlib.suppress(BlockingIOError):
                while data := os.read(near, 1 << 16):
                    stream.write(data.decode("utf-8", "replace"))

    def close(self) -> None:
        for near in self.near:
            os.close(near)


@contextlib.contextmanager
def candidate(source: str, module: str = "solution", **others: str) -> Iterator[Session]:
    """A loaded session; the process is gone when the block is left."""
    session, pid, folder, pipes = start({f"{module.replace('.', '/')}.py": source, **others}, module)
    try:
        session.wait_loaded()
        yield session
    finally:
        session.close()
        os.waitpid(pid, 0)
        pipes.close()
        shutil.rmtree(folder)
