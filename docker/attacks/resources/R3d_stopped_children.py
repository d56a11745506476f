# id: R3d
# attack: children that were stopped by SIGSTOP are left behind
# challenge: limits-one-answer
# expect: accepted
# passes: all
# times: 2
import os
import signal
import time


def answer(values):
    for _ in range(4):
        child = os.fork()
        if child == 0:
            while True:
                time.sleep(1)
        os.kill(child, signal.SIGSTOP)
    return sum(value * value for value in values)
