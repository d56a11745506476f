"""Kills everything of one uid, and lets the warden act as that uid.

The warden takes the uid as its *effective* one and keeps 0 as its saved one. A process may signal another when its real or
effective uid is the other's real or saved one (kill(2)): so it hits all of the candidate's processes in one system call, which a
fork cannot outrun, and none of them can hit it. As real uid it takes one that nobody else has, or the same call would hit root's
processes too. It needs no helper process, so a cell whose pids are used up is cleaned like any other.
"""

import os
import select
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from grader.warden.children import Children, Toll

PATIENCE_SECONDS = 5.0
_AGAIN_MS = 5


@contextmanager
def acting_as(uid: int, undertaker: int) -> Iterator[None]:
    """Within, files and signals are those of ``uid``; the real uid is ``undertaker``, a number of no other process."""
    os.setresuid(undertaker, uid, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def bury(uid: int, undertaker: int, children: Children, toll: Toll, patience_seconds: float = PATIENCE_SECONDS) -> bool:
    """Kills and reaps until no process is left but the warden; False when some are after ``patience_seconds``.

    Every process of a cell descends from the warden and every orphan becomes its child: without children, nobody is left.
    """
    deadline = time.monotonic() + patience_seconds
    waiting = select.poll()
    waiting.register(children, select.POLLIN)
    while True:
        with acting_as(uid, undertaker), suppress(ProcessLookupError, PermissionError):
            os.kill(-1, signal.SIGKILL)
        if children.reap(toll):
            return True
        if time.monotonic() >= deadline:
            return False
        waiting.poll(_AGAIN_MS)
