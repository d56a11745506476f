"""What a job is to do."""

from dataclasses import dataclass

from grader.examiner.files import SharedFolder


@dataclass(frozen=True, slots=True)
class JobOrder:
    """``tests`` are ids, None for all; ``limits`` is complete; ``test_limits`` go before it and before what a test's marker says, by id;
    with ``fail_fast`` the first test that does not pass is the last; ``folder`` is for the tests' files and removed at the end."""

    module: str
    files: dict[str, str]
    tests: list[str] | None
    limits: dict[str, int]
    test_limits: dict[str, dict[str, int]]
    fail_fast: bool
    folder: SharedFolder
