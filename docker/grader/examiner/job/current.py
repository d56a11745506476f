"""The candidate of the test that is running: what fixtures and late-bound modules resolve to. One job a process, one test at a time."""

from grader.examiner.authors.source import Source
from grader.examiner.remote import Session

_session: Session | None = None
_source: Source | None = None


def session() -> Session | None:
    """The running test's session; None while no test runs."""
    return _session


def source() -> Source:
    if _source is None:
        raise RuntimeError("There is no submission here: its source can be read only while it is graded, inside a test.")
    return _source


def use_session(session: Session | None) -> None:
    global _session
    _session = session


def use_source(source: Source) -> None:
    global _source
    _source = source
