"""What a person reads of a test that did not pass."""

import traceback
from pathlib import Path

from _pytest._code import ExceptionInfo

from grader.examiner.job.phases import Phase

_NOISE = ("Use -v to get more diff", "Use -vv to get more diff")


def test_message(phase: Phase, error: BaseException) -> str:
    """pytest's own words for an error of the test's, without their noise, and the line of the test where it was raised."""
    text = ExceptionInfo.from_exception(error).exconly(tryshort=True)
    lines = [line for line in text.splitlines() if line.strip() not in _NOISE]
    where = _where(error)
    return "\n".join(lines).rstrip() + (f"\n({where})" if where else "")


def _where(error: BaseException) -> str | None:
    """The innermost line of a test file, which pytest's working folder holds."""
    folder = Path.cwd()
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(folder):
            return f"tests/{path.relative_to(folder)}:{frame.lineno}"
    return None


def type_and_text(error: BaseException) -> dict[str, str]:
    return {"type": type(error).__name__, "text": str(error)}


def candidate_message(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
