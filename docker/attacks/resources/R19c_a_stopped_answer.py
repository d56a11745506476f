# id: R19c
# attack: a child stops the main process in the middle and sets it going again
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os
import signal
import time


def answer(values):
    main = os.getpid()
    if os.fork() == 0:
        os.kill(main, signal.SIGSTOP)
        time.sleep(0.02)
        os.kill(main, signal.SIGCONT)
        os._exit(0)
    os.wait()
    return sum(value * value for value in values)
