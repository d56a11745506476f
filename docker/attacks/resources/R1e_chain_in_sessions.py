# id: R1e
# attack: children that each begin a session of their own, fork and die, while their ancestor waits
# challenge: limits-one-answer
# expect: time_limit_exceeded, process_limit_exceeded
import os
import time


def chain():
    while True:
        try:
            os.setsid()
        except OSError:
            pass
        try:
            if os.fork():
                os._exit(0)
        except OSError:
            pass


def answer(values):
    for _ in range(4):
        if os.fork() == 0:
            chain()
    time.sleep(1000)
