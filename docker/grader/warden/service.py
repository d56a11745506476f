"""The warden's loop: one spare ahead, one test at a time, one ``ended`` for each ``spawn``."""

import socket
from dataclasses import dataclass

from grader.forks.pages import Pages
from grader.warden.cgroup import Cgroup
from grader.warden.children import Children
from grader.warden.cleanup import Cleaner
from grader.warden.facts import Facts
from grader.warden.identities import Identities
from grader.warden.kernel import SystemCallFilter
from grader.warden.order import Limits
from grader.warden.run import Run
from grader.warden.spare import Spare, Start, fork_spare
from grader.warden.watch import ConversationOver
from grader.wire.frames import CONTROL, send_frame


@dataclass(frozen=True, slots=True)
class Over:
    """A test of which nothing runs any more; its files are still there."""

    test: int | None
    uid: int
    facts: Facts
    anomalies: list[str]


class Service:
    """Serves one control conversation. One thread, one instance a process."""

    def __init__(
        self, control: socket.socket, cgroup: Cgroup, identities: Identities, system_calls: SystemCallFilter, memory: Pages
    ) -> None:
        self._control = control
        self._cgroup = cgroup
        self._identities = identities
        self._system_calls = system_calls
        self._memory = memory
        self._children = Children()
        self._cleaner = Cleaner(identities.undertaker, self._children)

    def serve(self) -> Start:
        """Returns in a child only, with what that child is to do; the warden's way out is ``ConversationOver``."""
        while True:
            spare = fork_spare(self._control, self._identities.take(), self._system_calls, self._memory)
            if isinstance(spare, Start):
                return spare
            with spare.line:
                over = self._next_test(spare)
            if self._identities.used_up:
                over.anomalies.append("Every uid of the cell's range has been used.")
            self._tell(over)
            if self._identities.used_up:
                raise ConversationOver("Every uid of the cell's range has been used; replace the cell.")

    def _next_test(self, spare: Spare) -> Over:
        said = spare.hear()
        match said["type"]:
            case "confined":
                run = Run(spare, said, Limits(**said["limits"]))
                return Over(said["test"], spare.uid, *run.to_the_end(self._control, self._cgroup, self._children, self._cleaner))
            case "refused":
                return Over(said["test"], spare.uid, Facts(), [said["problem"], *self._cleaner.bury(spare.uid, spare.toll)])
            case "closed":
                raise ConversationOver("The examiner closed the conversation.")
            case _:
                raise ConversationOver(said.get("problem", "The process made ready for the next test died."))

    def _tell(self, over: Over) -> None:
        """Says ``ended``, once nothing of the test is left."""
        anomaly = " ".join([*over.anomalies, *self._cleaner.sweep(over.uid)]) or None
        ended = {"type": "ended", "test": over.test, "facts": over.facts.as_message(), "anomaly": anomaly, "fit": anomaly is None}
        send_frame(self._control, ended, CONTROL)
