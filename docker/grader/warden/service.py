"""The warden's loop: one spare ahead, one test at a time, one ``ended`` for each ``spawn``."""

import select
import socket
import time

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
from grader.wire.frames import CONTROL, Message, send_frame


class Service:
    """Serves one control conversation. One thread, one instance a process."""

    def __init__(self, control: socket.socket, cgroup: Cgroup, identities: Identities, system_calls: SystemCallFilter) -> None:
        self._control = control
        self._cgroup = cgroup
        self._identities = identities
        self._system_calls = system_calls
        self._children = Children()
        self._cleaner = Cleaner(identities.undertaker, self._children)

    def serve(self) -> Start:
        """Returns in a child only, with what that child is to do; the warden's way out is ``ConversationOver``."""
        while True:
            spare = fork_spare(self._control, self._identities.take(), self._system_calls)
            if isinstance(spare, Start):
                return spare
            with spare.line:
                ended = self._next_test(spare)
            send_frame(self._control, ended, CONTROL)
            if self._identities.used_up:
                raise ConversationOver("Every uid of the cell's range has been used; replace the cell.")

    def _next_test(self, spare: Spare) -> Message:
        while True:
            self._wait_for_word(spare)
            started = time.monotonic()
            said = spare.order()
            match said["type"]:
                case "nothing":
                    continue
                case "accepted":
                    run = Run(spare, said["test"], Limits(**said["limits"]), started)
                    return self._ended(said["test"], *run.to_the_end(self._control, self._cgroup, self._children, self._cleaner))
                case "refused":
                    anomalies = [said["problem"], *self._cleaner.clean(spare.uid, spare.toll)]
                    return self._ended(said["test"], Facts(), anomalies)
                case "closed":
                    raise ConversationOver("The examiner closed the conversation.")
                case _:
                    raise ConversationOver(said.get("problem", "The process made ready for the next test died."))

    def _wait_for_word(self, spare: Spare) -> None:
        waiting = select.poll()
        waiting.register(self._control, select.POLLIN)
        waiting.register(spare.line, select.POLLIN)
        waiting.poll()

    def _ended(self, test: int | None, facts: Facts, anomalies: list[str]) -> Message:
        if self._identities.used_up:
            anomalies = [*anomalies, "Every uid of the cell's range has been used."]
        anomaly = " ".join(anomalies) or None
        return {"type": "ended", "test": test, "facts": facts.as_message(), "anomaly": anomaly, "fit": anomaly is None}
