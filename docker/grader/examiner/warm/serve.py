"""Waiting for orders, and forking a job for each."""

import gc
import os
import select
import signal
import socket
import sys

import pytest

from grader.examiner.files import SharedFolder, remove_tree
from grader.examiner.job.order import JobOrder
from grader.examiner.job.process import run_job
from grader.examiner.process import describe_status, die_with_parent, own_signals
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
        # What is here now will be here in every fork: keep the collector from writing on those pages.
        gc.collect()
        gc.freeze()
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
        pid = os.fork()
        if pid == 0:
            self._be_a_job(message, folder, events, control)
        os.close(events)
        os.close(control)
        self._jobs[number] = (pid, folder)

    def _be_a_job(self, message: Message, folder: SharedFolder, events: int, control: int) -> None:
        """Never returns."""
        status = 1
        try:
            die_with_parent()
            own_signals()
            for descriptor in self._own:
                os.close(descriptor)
            order = JobOrder(self._module, message["files"], message["tests"], message["limits"], folder)
            run_job(self._session, order, socket.socket(fileno=events), socket.socket(fileno=control))
            status = 0
        except BaseException:
            sys.excepthook(*sys.exc_info())
        finally:
            sys.stderr.flush()
            os._exit(status)

    def _reap(self) -> None:
        for number, (pid, folder) in list(self._jobs.items()):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                del self._jobs[number]
                send_frame(self._line, {"type": "job_exited", "number": number, "status": describe_status(status)}, EXAMINER_TO_JAVA)
                remove_tree(folder.path)
