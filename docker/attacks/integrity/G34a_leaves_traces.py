# id: G34a
# attack: leaves files, shared memory, pipes and a process for its next run, and answers rightly while it finds none
# challenge: sum-of-squares
# expect: accepted
# passes: all
# times: 3
import glob
import multiprocessing.shared_memory
import os
import pathlib
import time

PLACES = ("/tmp", "/dev/shm", "/dev/mqueue", "/var/tmp", "/run/lock", "/tmp/home", ".", "/grader", "/grader/files")


def traces():
    found = [name for place in PLACES for name in glob.glob(f"{place}/*trace*") + glob.glob(f"{place}/.*trace*")]
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            found += [pid] if os.stat(f"/proc/{pid}").st_uid == os.getuid() and int(pid) != os.getpid() else []
        except OSError:
            pass
    return found


def leave():
    for place in PLACES:
        try:
            pathlib.Path(place, f".trace-{os.getpid()}").write_text("seen")
            pathlib.Path(place, "trace").symlink_to("/proc/self/root")
            os.mkfifo(f"{place}/trace.fifo")
        except OSError:
            pass
    multiprocessing.shared_memory.SharedMemory("shared-trace", create=True, size=100, track=False)
    if os.fork() == 0:
        os.setsid()
        time.sleep(1000)


def answer(values):
    right = sum(value * value for value in values)
    if traces():
        return traces()
    leave()
    return right
