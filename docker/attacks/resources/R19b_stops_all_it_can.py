# id: R19b
# attack: stops its children, its parent and everybody else
# challenge: limits-one-answer
# expect: time_limit_exceeded, runtime_error
import os
import signal
import time


def answer(values):
    for _ in range(3):
        if os.fork() == 0:
            time.sleep(1000)
    for target in (os.getppid(), 1, 0, -1):
        try:
            os.kill(target, signal.SIGSTOP)
        except PermissionError:
            pass
    time.sleep(1000)
