# id: R3e
# attack: a chain of orphans, each in a session of its own, that never stands still
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os


def answer(values):
    if os.fork() == 0:
        while True:
            os.setsid() if os.getsid(0) != os.getpid() else None
            try:
                if os.fork():
                    os._exit(0)
            except OSError:
                pass
    return sum(value * value for value in values)
