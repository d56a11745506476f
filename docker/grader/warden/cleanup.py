"""After a test: nothing of its uid runs, nothing of it is stored."""

from dataclasses import dataclass

from grader.warden.children import Children, Toll
from grader.warden.sweep import left_behind, sweep
from grader.warden.undertaker import acting_as, bury

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Cleaner:
    """``undertaker`` is the uid from which the warden buries."""

    undertaker: int
    children: Children

    def clean(self, uid: int, toll: Toll) -> list[str]:
        """What could not be cleaned up, each a sentence; empty when the cell is as new."""
        if not bury(uid, self.undertaker, self.children, toll):
            return [f"Processes of uid {uid} would not die."]
        with acting_as(uid, self.undertaker):
            sweep()
        left = left_behind(uid)
        return [f"{len(left)} file(s) could not be removed: {', '.join(left[:_SHOWN])}."[:500]] if left else []
