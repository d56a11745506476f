"""A job from its first step to its last: which tests, in which order, and what is said at the end."""

import contextlib
import dataclasses
import os
import signal
import socket
import sys
from typing import NoReturn

import pytest

from grader.examiner.authors import temporary
from grader.examiner.authors.source import Source
from grader.examiner.job import current, quickly
from grader.examiner.job.control import Control
from grader.examiner.job.errors import CellLost, JobFailed, TestHung
from grader.examiner.job.events import Events
from grader.examiner.job.order import JobOrder
from grader.examiner.job.phases import PhaseKeeper
from grader.examiner.job.testrun import TestRun, TestRunner
from grader.examiner.job.watchdog import Watchdog

_LOADING_FAILURES = 2
_TIMEOUTS_WITHOUT_A_PASS = 3
_TIMEOUTS = 8
_LEAVING_SECONDS = 3.0


def run_job(session: pytest.Session, order: JobOrder, events_sock: socket.socket, control_sock: socket.socket) -> None:
    """Says ``job_ended`` or ``job_failed``, whatever happens; the hub says it for a process that cannot."""
    job = _Job(order, Events(events_sock), Control(control_sock))
    signal.signal(signal.SIGTERM, lambda *_: job.leave("cancelled"))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    current.use_source(Source(order.files, order.module))
    temporary.use_folder(order.folder)
    keeper = PhaseKeeper()
    session.config.pluginmanager.register(keeper)
    # The other styles show the arguments of every frame: each is an object of the candidate's that would be asked for its repr.
    session.config.option.tbstyle = "native"
    quickly.keep_differences_short()
    try:
        job.run(_selected(session, order), keeper)
    except CellLost as error:
        job.fail(str(error), cell_fit=False)
    except (JobFailed, TestHung) as error:
        job.leave(str(error))


class _Job:
    def __init__(self, order: JobOrder, events: Events, control: Control) -> None:
        self._order = order
        self._events = events
        self._control = control
        self._fit = True
        self._anomaly: str | None = None

    def run(self, items: list[pytest.Item], keeper: PhaseKeeper) -> None:
        watchdog = Watchdog(lambda: self.leave("a test of the challenge did not end although its candidate's process was killed"))
        runner = TestRunner(self._order, self._events, self._control, keeper, watchdog)
        failures_to_load = timeouts = all_timeouts = 0
        passed = False
        for number, item in enumerate(items):
            run = runner.run(item, items[number + 1] if number + 1 < len(items) else None)
            self._note(run)
            if run.compile_error is not None:
                self._finish(run.compile_error)
                return
            self._events.test_ended(item.nodeid, run.end)
            if self._order.fail_fast and run.end.outcome != "passed":
                break
            failures_to_load = 0 if run.loaded else failures_to_load + 1
            timeouts = timeouts + 1 if run.out_of_time else 0
            all_timeouts += run.out_of_time
            passed = passed or run.end.outcome == "passed"
            endless = all_timeouts == _TIMEOUTS or (timeouts == _TIMEOUTS_WITHOUT_A_PASS and not passed)
            if failures_to_load == _LOADING_FAILURES or endless:
                self._end_alike(items[number + 1 :], run)
                break
        self._finish(None)

    def fail(self, reason: str, *, cell_fit: bool) -> None:
        self._events.job_failed(reason, cell_fit=cell_fit)

    def leave(self, reason: str) -> NoReturn:
        """Ends the job at once, wherever it stands: what runs in the cell is stopped, so that the cell is of use to others."""
        fit = self._fit
        try:
            if self._control.running:
                fit = self._control.stop("cancelled", patience=0.5) and self._control.await_ended(_LEAVING_SECONDS).fit and fit
        except CellLost:
            fit = False
        self.fail(reason, cell_fit=fit)
        sys.stderr.flush()
        os._exit(0)

    def _note(self, run: TestRun) -> None:
        self._fit = self._fit and run.fit
        self._anomaly = self._anomaly or run.anomaly

    def _end_alike(self, items: list[pytest.Item], run: TestRun) -> None:
        """The others end as the last one did, without being run: loading is the same for every test, and what never ends is
        not waited for again and again. Nothing was written in them: what the last one wrote may be for other eyes than theirs."""
        alike = dataclasses.replace(run.end, stdout="", stderr="")
        for item in items:
            self._events.test_started(item.nodeid)
            self._events.test_ended(item.nodeid, alike)

    def _finish(self, compile_error: str | None) -> None:
        with contextlib.suppress(OSError):
            self._order.folder.remove()
        self._events.job_ended(compile_error, cell_fit=self._fit, anomaly=self._anomaly)


def _selected(session: pytest.Session, order: JobOrder) -> list[pytest.Item]:
    """In the order that was asked for: whoever asks knows what may follow on what."""
    if order.tests is None:
        return list(session.items)
    items: dict[str, pytest.Item] = {item.nodeid: item for item in session.items}
    wanted = list(dict.fromkeys(order.tests))
    unknown = set(wanted) - items.keys()
    if unknown:
        raise JobFailed(f"the challenge has no test {min(unknown)!r}; ask for ids that challenge_ready has named")
    return [items[test] for test in wanted]
