"""One test: a fresh process in the cell, pytest's protocol around it, and what came of both."""

import contextlib
import socket
from dataclasses import dataclass
from typing import Any

import pytest

from grader.examiner.authors.markers import read_limits
from grader.examiner.job import current
from grader.examiner.job.control import Control, Ended
from grader.examiner.job.errors import CellLost
from grader.examiner.job.events import Events, TestEnd
from grader.examiner.job.order import JobOrder
from grader.examiner.job.outcome import Outcome, decide
from grader.examiner.job.output import CandidateOutput, OutputWatch
from grader.examiner.job.phases import Phase, PhaseKeeper
from grader.examiner.job.waiting import Waiting
from grader.examiner.job.watchdog import Watchdog
from grader.examiner.remote import Session
from grader.examiner.remote.errors import CandidateGone, CompileError, ProtocolFault, is_candidates

ENDING_SECONDS = 30.0
"""How long a cell may take to clear away what a test left."""


@dataclass(frozen=True, slots=True)
class TestRun:
    """``compile_error`` is set when there was no test, since the source does not compile; ``loaded`` tells whether the module did load."""

    __test__ = False

    end: TestEnd
    compile_error: str | None
    loaded: bool
    anomaly: str | None
    fit: bool

    @property
    def out_of_time(self) -> bool:
        return self.end.facts["stopped_by"] in ("cpu", "wall")


class TestRunner:
    """Runs the job's tests, one at a time."""

    __test__ = False

    def __init__(self, order: JobOrder, events: Events, control: Control, keeper: PhaseKeeper, watchdog: Watchdog) -> None:
        self._order = order
        self._events = events
        self._control = control
        self._keeper = keeper
        self._watchdog = watchdog
        self._watch = OutputWatch(control.fileno(), on_end=watchdog.hurry)
        self._compiles = False

    def run(self, item: pytest.Item, nextitem: pytest.Item | None) -> TestRun:
        """Raises `JobFailed` when the cell is lost; then nobody knows how the test would have ended."""
        limits = self._order.limits | read_limits(item) | self._order.test_limits.get(item.nodeid, {})
        # Said before the clock starts, since Java may be slow to hear it; but not of a first test that there may never be.
        if self._compiles:
            self._events.test_started(item.nodeid)
        waiting = Waiting()
        output = CandidateOutput(limits["output_bytes"], on_excess=self._stop_for_output, watch=self._watch)
        with self._watchdog.watching(limits["wall_ms"]):
            session = self._spawn(limits, output)
            loading_error = _load(session)
            if self._compiles and isinstance(loading_error, CompileError):
                # It needs just as much as compiling may take, or claims it. Its text would go to the candidate, and by now a process of
                # theirs may know what others have seen.
                loading_error = CandidateGone("The source did not compile this time.")
            phases: list[Phase] = []
            if not isinstance(loading_error, CompileError):
                if not self._compiles:
                    self._events.test_started(item.nodeid)
                    self._compiles = True
                current.use_session(session)
                phases = self._keeper.run(item, nextitem, loading_error)
                current.use_session(None)
        # Before the session is closed, or the process would see its end coming and leave by itself.
        fault, gone, failure = session.fault, session.gone, session.failure
        ended = self._end(session)
        if ended.facts["stopped_by"] == "wall":
            # Either waited while the other worked, so the two add up.
            ended.facts["starved_ms"] += waiting.so_far_ms()
        output.finish()
        outcome = decide(phases, fault, gone, ended.facts, failure)
        return TestRun(
            _test_end(outcome, ended, output),
            compile_error=str(loading_error) if isinstance(loading_error, CompileError) else None,
            loaded=loading_error is None,
            anomaly=ended.anomaly,
            fit=ended.fit,
        )

    def _spawn(self, limits: dict[str, int], output: CandidateOutput) -> Session:
        near, far = socket.socketpair()
        with far:
            self._control.spawn(self._order.module, self._order.files, limits, (far.fileno(), *output.far_ends))
        output.close_far_ends()
        return Session(near, before_reply=output.catch_up)

    def _stop_for_output(self) -> None:
        # Whether the cell is there will be known when the test ends.
        with contextlib.suppress(CellLost):
            self._control.stop("output")

    def _end(self, session: Session) -> Ended:
        self._watch.leave_cell()
        self._control.stop("protocol" if session.fault is not None else "done")
        ended = self._control.await_ended(ENDING_SECONDS)
        session.close()
        return ended


def _load(session: Session) -> BaseException | None:
    try:
        session.wait_loaded()
    except (CompileError, CandidateGone, ProtocolFault) as error:
        return error
    except BaseException as error:
        if is_candidates(error):
            return error
        raise
    return None


def _test_end(outcome: Outcome, ended: Ended, output: CandidateOutput) -> TestEnd:
    stdout, stderr = output.texts
    facts: dict[str, Any] = ended.facts | {
        "refused": outcome.refused,
        "output_bytes": output.total_bytes,
    }
    if output.exceeded:
        facts["stopped_by"] = "output"
    return TestEnd(outcome.outcome, outcome.message, outcome.error, facts, stdout, stderr)
