# id: G54c
# attack: its module gives another class for the same name each time it is asked
# challenge: bounded-stack
# expect: wrong_answer, runtime_error, invalid_result, time_limit_exceeded
import itertools

number = itertools.count()
fresh = {}


class Stack:
    def __init__(self, size): ...

    def push(self, item): ...

    def pop(self):
        return fresh


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    base = (BaseException, AssertionError, Exception, ValueError)[next(number) % 4]
    fresh[name] = type(name, (base,), {})
    return fresh[name]
