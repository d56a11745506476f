"""What can go wrong with a candidate's process, and whose exception one is.

``RemoteError`` (a ``BaseException``)
    ``CandidateGone``: the process ended, or was ended for a limit, before it answered.
    ``ProtocolFault``: it sent a frame or a value that the protocol does not allow; the session is closed.
    ``CompileError``: its source is not Python; raised by ``wait_loaded`` alone.

They derive from ``BaseException`` because a test may say ``with pytest.raises(Exception)`` or ``except Exception``: a
process that ends in the middle of a call must not pass for a function that raised. Everything a candidate's code raises
crosses as the nearest class that both sides have, marked; ``is_candidates`` reads the mark, which no test makes.
"""

from dataclasses import dataclass, field
from typing import Any

from grader.wire.names import nearest_error

_KEY = "_candidates"


class RemoteError(BaseException):
    """The conversation with a candidate's process is over."""


class CandidateGone(RemoteError):
    """The candidate's process ended before it answered."""


class ProtocolFault(RemoteError):
    """The candidate's process sent what the protocol does not allow."""


class CompileError(RemoteError):
    """The candidate's source does not compile; the text is the interpreter's own."""


@dataclass(eq=False, slots=True, weakref_slot=True)
class Mark:
    """On an exception that a candidate's code raised or made. ``type_name`` is its class's own name; ``trace`` its
    traceback, of bounded length; both are the candidate's words."""

    handle: int
    type_name: str
    text: str
    trace: str
    session: Any = field(repr=False)
    error: BaseException | None = field(default=None, repr=False)


def mark(error: BaseException, what: Mark) -> BaseException:
    what.error = error
    vars(error)[_KEY] = what
    return error


def mark_of(error: BaseException) -> Mark | None:
    """The mark of an exception, of the first marked one in a group that the test's own task group made, or of the one that Python
    put a RuntimeError in the place of: a StopIteration never leaves a generator or coroutine of the test's as itself (PEP 479)."""
    found = vars(error).get(_KEY)
    if isinstance(found, Mark):
        return found
    if type(error) is RuntimeError and isinstance(error.__cause__, StopIteration | StopAsyncIteration):
        return mark_of(error.__cause__)
    if isinstance(error, BaseExceptionGroup):
        return next((inner for inner in map(mark_of, error.exceptions) if inner is not None), None)
    return None


def fails_a_test(kind: type) -> bool:
    """Whether a test says with exceptions of class ``kind`` that it has failed: assertions, and what pytest derives from
    ``BaseException`` alone. A candidate's code may see them on their way, and never decides that they do not count."""
    return issubclass(kind, AssertionError) or (issubclass(kind, BaseException) and nearest_error(kind) is BaseException)


def is_tests_failure(error: BaseException | None) -> bool:
    """Whether it is one that the test raised itself, or a group that holds one."""
    if isinstance(error, BaseExceptionGroup) and mark_of(error) is None:
        return any(map(is_tests_failure, error.exceptions))
    return error is not None and fails_a_test(type(error)) and mark_of(error) is None


def is_candidates(error: BaseException) -> bool:
    """Whether the candidate's code raised it; a test's own exception that passed through the candidate's process is the
    test's."""
    return mark_of(error) is not None
