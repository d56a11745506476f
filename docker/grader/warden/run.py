"""One test, from the moment its process is confined until nothing of it is left."""

import resource
import socket
import time
from dataclasses import dataclass

from grader.warden.cgroup import Cgroup
from grader.warden.children import Children
from grader.warden.cleanup import Cleaner
from grader.warden.facts import Facts, establish
from grader.warden.order import Limits
from grader.warden.spare import Spare
from grader.warden.watch import Watch


@dataclass(frozen=True, slots=True)
class Run:
    """``started`` is when the order came, on the monotonic clock."""

    spare: Spare
    test: int
    limits: Limits
    started: float

    def to_the_end(self, control: socket.socket, cgroup: Cgroup, children: Children, cleaner: Cleaner) -> tuple[Facts, list[str]]:
        """The facts and the anomalies; cleans up in any case, also when the conversation is over."""
        said, toll, uid = self.spare.hear(), self.spare.toll, self.spare.uid
        before, own_before = cgroup.read(), _own_cpu_ns()
        if said["type"] != "confined":
            return Facts(), [said.get("problem", "The process died before it was confined."), *cleaner.clean(uid, toll)]
        watch = Watch(self.test, self.limits, self.started, lambda: cgroup.cpu_ns() - before.cpu_ns - (_own_cpu_ns() - own_before))
        anomalies: list[str] = []
        try:
            stopped_by = watch.until_the_end(control, children, toll)
            wall_seconds, status = time.monotonic() - self.started, toll.status
        finally:
            anomalies += cleaner.clean(uid, toll)
        own = _own_cpu_ns() - own_before
        used = cgroup.read().since(before)
        if used.oom_kills:
            anomalies.append(f"The kernel killed {used.oom_kills} process(es) for want of memory.")
        return establish(self.limits, status, stopped_by, wall_seconds, used, own, toll, said["resident"]), anomalies


def _own_cpu_ns() -> int:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return round((usage.ru_utime + usage.ru_stime) * 1e9)
