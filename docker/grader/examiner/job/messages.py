"""What a person reads of a test that did not pass."""

import traceback
from pathlib import Path

from _pytest._code import ExceptionInfo

from grader.examiner.job.phases import Phase
from grader.examiner.remote.errors import mark_of

_TRACE_CHARACTERS = 4_000
_NOISE = ("Use -v to get more diff", "Use -vv to get more diff")


def test_message(phase: Phase, error: BaseException) -> str:
    """pytest's own words for an error of the test's, without their noise, and the line of the test where it was raised."""
    text = _text(error)
    if text.startswith("AssertionError: assert "):
        text = text.removeprefix("AssertionError: ")
    lines = [line for line in text.splitlines() if line.strip() not in _NOISE]
    where = _where(error)
    return "\n".join(lines).rstrip() + (f"\n({where})" if where else "")


def _text(error: BaseException) -> str:
    try:
        return ExceptionInfo.from_exception(error).exconly()
    except Exception:
        # Showing it may ask the candidate, who answers as it likes or not at all.
        return f"{type.__getattribute__(type(error), '__name__')}: it cannot be shown."


def _where(error: BaseException) -> str | None:
    """The innermost line of a test file, which pytest's working folder holds."""
    folder = Path.cwd()
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(folder):
            return f"tests/{path.relative_to(folder)}:{frame.lineno}"
    return None


def type_and_text(error: BaseException) -> dict[str, str]:
    """A candidate's exception by its own class's name, and its text."""
    mark = mark_of(error)
    return {"type": mark.type_name, "text": mark.text} if mark is not None else {"type": type(error).__name__, "text": str(error)}


def candidate_message(error: BaseException) -> str:
    """A candidate's exception with its traceback in the candidate's code, of which the end is kept."""
    told = type_and_text(error)
    mark = mark_of(error)
    return mark.trace[-_TRACE_CHARACTERS:].strip() if mark is not None and mark.trace else f"{told['type']}: {told['text']}"
