# id: R16h
# attack: computes in exit handlers and finalizers after the answer
# challenge: limits-one-answer
# expect: accepted
# passes: all
import atexit
import threading


class Last:
    def __del__(self):
        while True:
            pass


def forever():
    while True:
        pass


kept = [Last()]
atexit.register(forever)
threading._register_atexit(forever)


def answer(values):
    return sum(value * value for value in values)
