# id: R3a
# attack: a daemon in a session of its own outlives the test
# challenge: limits-one-answer
# expect: accepted
# passes: all
# times: 2
import os
import signal
import time


def answer(values):
    assert not [name for name in os.listdir("/proc") if name.isdigit() and int(name) not in (1, os.getpid())]
    if os.fork() == 0:
        os.setsid()
        if os.fork():
            os._exit(0)
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
        while True:
            time.sleep(1)
    return sum(value * value for value in values)
