# id: R16f
# attack: computes in a signal handler
# challenge: limits-one-answer
# expect: time_limit_exceeded
import os
import signal


def compute(number, frame):
    while True:
        pass


def answer(values):
    signal.signal(signal.SIGUSR1, compute)
    os.kill(os.getpid(), signal.SIGUSR1)
