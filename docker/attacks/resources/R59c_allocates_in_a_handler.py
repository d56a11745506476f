# id: R59c
# attack: fills its memory from a thread, a finalizer and a trace function at once
# challenge: limits-one-answer
# expect: memory_limit_exceeded, time_limit_exceeded, runtime_error, wrong_answer
import sys
import threading

held = []


def grow(*args):
    held.append(bytearray(2**18))
    return grow


class Last:
    def __del__(self):
        while True:
            grow()


def answer(values):
    sys.settrace(grow)
    threading.settrace(grow)
    threading.Thread(target=lambda: [grow() for _ in range(10**6)]).start()
    Last()
    return sum(value * value for value in values) + 1  # It may come this far: what a finalizer raises is ignored.
