# id: R3f
# attack: children that are dead and never waited for
# challenge: limits-one-answer
# expect: process_limit_exceeded
import os


def answer(values):
    while True:
        try:
            if os.fork() == 0:
                os._exit(0)
        except BlockingIOError:
            os.fork()
