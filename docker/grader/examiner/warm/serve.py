"""Waiting for orders, and forking a job for each."""

import os
import select
import signal
import socket
import sys
import traceback
from typing import TextIO

import pytest

from grader.examiner.files import SharedFolder, remove_tree
from grader.examiner.job.order import JobOrder
from grader.examiner.job.process import run_job
from grader.examiner.process import describe_status, die_with_parent, own_signals
from grader.examiner.warm.allowance import limit_memory
from grader.forks.bare import bare_fork
from grader.forks.immortal import freeze
from grader.wire.descriptors import receive_frame_with
from grader.wire.frames import EXAMINER_TO_JAVA, JAVA_TO_EXAMINER, Message, send_frame


class Server:
    """Serves one challenge until the hub hangs up. One thread; it waits only for the hub and for its own children."""

    def __init__(self, session: pytest.Session, line: socket.socket, folder: SharedFolder, module: str) -> None:
        self._session = session
        self._line = line
        self._folder = folder
        self._module = module
        self._jobs: dict[int, tuple[int, SharedFolder]] = {}

    def run(self) -> None:
        wake_in, wake_out = os.pipe()
        for descriptor in (wake_in, wake_out):
            os.set_blocking(descriptor, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake_out, warn_on_full_buffer=False)
        # A job inherits this: it may be cancelled before it is able to leave in order.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        self._own = (self._line.fileno(), wake_in, wake_out)
        # What is here now will be here in every fork: nothing shall write on those pages.
        freeze()
        while True:
            readable, _, _ = select.select([self._line.fileno(), wake_in], [], [])
            if wake_in in readable:
                os.read(wake_in, 4096)
                self._reap()
            if self._line.fileno() in readable and not self._take_order():
                return

    def _take_order(self) -> bool:
        received = receive_frame_with(self._line, JAVA_TO_EXAMINER, most_descriptors=2)
        if received is None:
            return False
        message, descriptors = received
        number = message["number"]
        if message["type"] == "grade":
            self._fork(number, message, *descriptors)
        elif number in self._jobs:
            os.kill(self._jobs[number][0], signal.SIGTERM if message["type"] == "cancel" else signal.SIGKILL)
        return True

    def _fork(self, number: int, message: Message, events: int, control: int) -> None:
        folder = SharedFolder(self._folder.path)
        try:
            pid = bare_fork()
        except OSError as error:
            # The container's processes are used up: this job fails, those that run go on.
            pid, status = -1, f"it could not be forked: {error}"
        if pid == 0:
            self._be_a_job(message, folder, events, control)
        os.close(events)
        os.close(control)
        if pid < 0:
            self._tell_exited(number, folder, status)
        else:
            self._jobs[number] = (pid, folder)

    def _be_a_job(self, message: Message, folder: SharedFolder, events: int, control: int) -> None:
        """Never returns."""
        status, own_words = 1, sys.stderr
        try:
            own_words = _mute()
            die_with_parent()
            own_signals()
            for descriptor in self._own:
                os.close(descriptor)
            limit_memory()
            order = JobOrder(
                self._module, message["files"], message["tests"], message["limits"], message["test_limits"], message["fail_fast"], folder
            )
            run_job(self._session, order, socket.socket(fileno=events), socket.socket(fileno=control))
            status = 0
        except BaseException:
            traceback.print_exc(file=own_words)
        finally:
            own_words.flush()
            os._exit(status)

    def _reap(self) -> None:
        for number, (pid, folder) in list(self._jobs.items()):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                del self._jobs[number]
                self._tell_exited(number, folder, describe_status(status))

    def _tell_exited(self, number: int, folder: SharedFolder, status: str) -> None:
        send_frame(self._line, {"type": "job_exited", "number": number, "status": status}, EXAMINER_TO_JAVA)
        remove_tree(folder.path)


def _mute() -> TextIO:
    """What a test prints is for nobody, and no line of the service's log: it may quote what candidates wrote, or what they must not
    know. Gives what the job's own faults are written to."""
    own_words = os.fdopen(os.dup(2), "w")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    return own_words
