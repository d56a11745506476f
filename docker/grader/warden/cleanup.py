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

    def bury(self, uid: int, toll: Toll) -> list[str]:
        """What could not be killed, in a sentence; empty when nothing of the uid runs any more."""
        return [] if bury(uid, self.undertaker, self.children, toll) else [f"Processes of uid {uid} would not die."]

    def sweep(self, uid: int) -> list[str]:
        """What could not be removed, in a sentence; empty when nothing of the uid is stored any more. To be called once it is buried."""
        with acting_as(uid, self.undertaker):
            sweep()
        left = left_behind(uid)
        return [f"{len(left)} file(s) could not be removed: {', '.join(left[:_SHOWN])}."[:500]] if left else []
