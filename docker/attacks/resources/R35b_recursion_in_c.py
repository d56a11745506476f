# id: R35b
# attack: recursion through C until the stack is used up
# challenge: limits-one-answer
# expect: runtime_error
import functools
import sys

sys.setrecursionlimit(2**31 - 1)


class Deeper:
    def __getattr__(self, name):
        return functools.partial(getattr, Deeper(), name)()


def answer(values):
    return sorted([Deeper()], key=lambda item: item.answer)
