"""Decides how a test ended, from what pytest saw of it, what the session saw of the candidate and what the warden measured.

A pass needs setup, call and teardown to end without any error, by a candidate's process that was there to the end and kept to the protocol.
What is wrong with the candidate's process comes before what the test made of it: a test may have caught it by accident.
"""

import errno
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from _pytest.fixtures import FixtureLookupError

from grader.examiner.job.errors import TestHung
from grader.examiner.job.messages import candidate_message, test_message, type_and_text
from grader.examiner.job.phases import Phase
from grader.examiner.remote.errors import CandidateGone, ProtocolFault, is_candidates, mark_of

_PHASES = ("setup", "call", "teardown")
_OF_THE_MACHINE = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO, errno.EROFS}
)
_REFUSALS = {
    errno.ENOMEM: "memory", errno.EMFILE: "open_files", errno.EFBIG: "file_size", errno.ENOSPC: "files", errno.EDQUOT: "files",
}
_LIMITS_IN_WORDS = {"cpu": "CPU time", "wall": "time", "memory": "memory", "files": "files", "output": "output"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One of the protocol's outcomes, a message for who may read the test, and the candidate's exception if there is one."""

    outcome: str
    message: str
    cause: BaseException | None = None

    @property
    def error(self) -> dict[str, str] | None:
        return type_and_text(self.cause) if self.cause is not None else None

    @property
    def refused(self) -> str | None:
        """What the candidate's process was refused, if that was its uncaught exception: a kind of limit, or None."""
        return refusal(self.cause) if self.cause is not None else None


def refusal(error: BaseException) -> str | None:
    """By the exception's class and its errno, which cross like any other argument.

    A candidate can raise such an exception by itself. It names a limit then that was not reached, instead of a runtime error: which of two
    ways to fail it is called costs nobody but itself.
    """
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, BlockingIOError):
        return "processes" if error.errno in (errno.EAGAIN, None) else None
    if isinstance(error, OSError):
        return _REFUSALS.get(error.errno) if type(error.errno) is int else None
    return "processes" if isinstance(error, RuntimeError) and "can't start new thread" in str(error) else None


def decide(
    phases: Sequence[Phase], fault: str | None, gone: bool, facts: dict[str, Any], failure: BaseException | None = None
) -> Outcome:
    """``fault``, ``gone`` and ``failure`` are the session's; see the module's text for what comes before what."""
    errors = [(phase, error) for phase in phases if phase.error is not None for error in _leaves(phase.error)]
    if fault is not None or any(isinstance(error, ProtocolFault) for _, error in errors):
        return Outcome("protocol_error", fault or next(str(error) for _, error in errors if isinstance(error, ProtocolFault)))
    if gone or any(isinstance(error, CandidateGone) for _, error in errors):
        return Outcome("candidate_gone", _how_it_went(facts))
    for phase, error in errors:
        if is_candidates(error):
            return Outcome("candidate_error", candidate_message(error), error)
        if isinstance(error, TestHung):
            return _hung(facts)
        if isinstance(error, MemoryError):
            # The allowance of a job is a multiple of what tests need; only a value of the candidate's swells beyond it.
            return Outcome("protocol_error", "What the solution answered takes more memory in the test than a test may have.")
        if phase.report.skipped or hasattr(phase.report, "wasxfail"):
            return Outcome("broken", f"The test skipped itself or expects to fail, which a graded test must not: {error}")
        if _is_ours(phase, error):
            return Outcome("broken", f"The test's own machinery failed in {phase.report.when}: {test_message(phase, error)}")
        return Outcome("failed", test_message(phase, error))
    ended = _without_errors(phases)
    if failure is not None and ended.outcome == "passed":
        return Outcome("failed", test_message(phases[-1], failure))
    return ended


def _without_errors(phases: Sequence[Phase]) -> Outcome:
    if any(hasattr(phase.report, "wasxfail") for phase in phases):
        return Outcome("broken", "The test is marked xfail, which a graded test must not be.")
    if tuple(phase.report.when for phase in phases) == _PHASES and all(phase.report.passed for phase in phases):
        return Outcome("passed", "")
    failed = next((phase.report.longreprtext for phase in phases if not phase.report.passed), "")
    return Outcome("failed", failed) if failed else Outcome("broken", "The test did not run to its end, and nothing says why.")


def _hung(facts: dict[str, Any]) -> Outcome:
    if facts.get("stopped_by") or facts.get("exit_code") is not None or facts.get("signal") is not None:
        return Outcome("candidate_gone", _how_it_went(facts))
    return Outcome("broken", "The test did not end, although the candidate's process was still there.")


def _is_ours(phase: Phase, error: BaseException) -> bool:
    if isinstance(error, FixtureLookupError):
        return True
    return isinstance(error, OSError) and (phase.report.when == "setup" or error.errno in _OF_THE_MACHINE)


def _leaves(error: BaseException) -> list[BaseException]:
    """The single exceptions of a group, candidates' before others: one that was raised explains those that were cancelled."""
    mark = mark_of(error)
    if not isinstance(error, BaseExceptionGroup) or (mark is not None and mark.error is error):
        return [error]
    return sorted((leaf for part in error.exceptions for leaf in _leaves(part)), key=lambda leaf: not is_candidates(leaf))


def _how_it_went(facts: dict[str, Any]) -> str:
    if facts.get("stopped_by"):
        return f"The solution was stopped: it went beyond its limit of {_LIMITS_IN_WORDS[facts['stopped_by']]}."
    if facts.get("signal") is not None:
        return f"The solution's process was ended by signal {facts['signal']} before the test was over."
    if facts.get("exit_code") is not None:
        return f"The solution's process ended with exit status {facts['exit_code']} before the test was over."
    return "The solution's process stopped answering before the test was over."


