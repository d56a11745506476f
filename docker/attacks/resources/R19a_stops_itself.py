# id: R19a
# attack: stops itself with SIGSTOP
# challenge: limits-one-answer
# expect: time_limit_exceeded
import os
import signal


def answer(values):
    os.kill(os.getpid(), signal.SIGSTOP)
