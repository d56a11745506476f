# id: R1d
# attack: a chain in which every process forks one child and dies, so that none lives long
# challenge: limits-one-answer
# expect: time_limit_exceeded, process_limit_exceeded, runtime_error
import os


def answer(values):
    while True:
        try:
            if os.fork():
                os._exit(0)
        except OSError:
            pass
