"""What a job is to do."""

from dataclasses import dataclass

from grader.examiner.files import SharedFolder


@dataclass(frozen=True, slots=True)
class JobOrder:
    """``tests`` are ids, None for all; ``limits`` is complete; ``folder`` is for the tests' files and removed at the end."""

    module: str
    files: dict[str, str]
    tests: list[str] | None
    limits: dict[str, int]
    folder: SharedFolder
