# id: R58c
# attack: tries to change, freeze and leave the cell's control groups
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os

FILES = (
    "cgroup.procs cgroup.freeze cgroup.kill tasks memory.limit_in_bytes memory.max memory.oom_control pids.max cpuacct.usage freezer.state"
).split()


def answer(values):
    changed = []
    for place, _, names in os.walk("/sys/fs/cgroup"):
        for name in FILES:
            try:
                with open(os.path.join(place, name), "w") as file:
                    file.write("0")
                changed.append(name)
            except OSError:
                pass
    assert not changed
    return sum(value * value for value in values)
