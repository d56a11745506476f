# id: G36
# attack: does its work in child processes, so that its own CPU time looks small
# challenge: sum-of-squares
# expect: time_limit_exceeded
import os
import time


def answer(values):
    children = []
    for _ in range(8):
        pid = os.fork()
        if pid == 0:
            end = time.process_time() + 0.4
            while time.process_time() < end:
                pass
            os._exit(0)
        children.append(pid)
    for pid in children:
        os.waitpid(pid, 0)
    return sum(value * value for value in values)
