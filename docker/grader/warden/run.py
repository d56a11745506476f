"""One test, from the moment its process is confined until nothing of it runs."""

import socket
import time
from dataclasses import dataclass

from grader.warden.cgroup import Cgroup
from grader.warden.children import Children
from grader.warden.cleanup import Cleaner
from grader.warden.facts import Ending, Facts, establish
from grader.warden.mappings import Mappings
from grader.warden.order import Limits
from grader.warden.spare import Spare
from grader.warden.starvation import Starvation
from grader.warden.usage import Usage
from grader.warden.watch import Watch
from grader.wire.frames import Message


@dataclass(frozen=True, slots=True)
class Run:
    """``confined`` is what the spare said of itself: the test, when its order came on the monotonic clock, what the process had before."""

    spare: Spare
    confined: Message
    limits: Limits

    def to_the_end(self, control: socket.socket, cgroup: Cgroup, children: Children, cleaner: Cleaner) -> tuple[Facts, list[str]]:
        """The facts and the anomalies; buries in any case, also when the conversation is over."""
        test, started, toll, uid = self.confined["test"], self.confined["started"], self.spare.toll, self.spare.uid
        mappings, starvation = Mappings(self.spare.pid), Starvation(self.spare.pid)
        usage = Usage(cgroup, self.limits, self.confined, mappings)
        self.spare.go_on()
        anomalies: list[str] = []
        try:
            stopped_by = Watch(test, self.limits.wall_ms, started, usage).until_the_end(control, children, toll)
            wall_seconds, status = time.monotonic() - started, toll.status
            starved_ms = starvation.longest_wait_ms() if stopped_by == "wall" else 0
            # Whatever ended it: had it gone on for a moment, this look would have ended it.
            stopped_by = stopped_by or usage.last_look(main_is_gone=status is not None)
        finally:
            anomalies += cleaner.bury(uid, toll)
        used, own_cpu_ns = usage.counted()
        if used.oom_kills:
            anomalies.append(f"The kernel killed {used.oom_kills} process(es) for want of memory.")
        ending = Ending(status, stopped_by, wall_seconds, starved_ms)
        largest_process_bytes = max(toll.main_peak_bytes - mappings.peak_bytes, toll.peak_bytes) - self.confined["resident"]
        return establish(self.limits, ending, usage.peaks, used, own_cpu_ns, largest_process_bytes), anomalies
