# id: R35a
# attack: recursion without end and without a limit
# challenge: limits-one-answer
# expect: runtime_error, memory_limit_exceeded, time_limit_exceeded
import sys

sys.setrecursionlimit(2**31 - 1)


def deeper(values):
    return deeper(values) + 1


def answer(values):
    return deeper(values)
