# id: R18c
# attack: a storm of alarms and of signals to itself
# challenge: limits-one-answer
# expect: time_limit_exceeded, runtime_error
# On a fast machine the process may end with an error before its time is up, as it did with older builds; nobody has found out yet by what.
import os
import signal


def handler(number, frame):
    os.kill(os.getpid(), signal.SIGUSR1)


def answer(values):
    for number in (signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF, signal.SIGUSR1):
        signal.signal(number, handler)
    for which in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
        signal.setitimer(which, 1e-6, 1e-6)
    while True:
        pass
