# id: R1k
# attack: forks for ever in processes that block all signals and share no group
# challenge: limits-one-answer
# expect: process_limit_exceeded
import os
import signal


def answer(values):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    while True:
        try:
            if os.fork() == 0:
                os.setpgid(0, 0)
        except OSError:
            pass
