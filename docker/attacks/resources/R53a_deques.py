# id: R53a
# attack: returns half a million deques that are one and the same here and each its own there
# challenge: limits-numbers
# expect: invalid_result, wrong_answer, time_limit_exceeded, memory_limit_exceeded
from collections import deque


def numbers():
    return [deque()] * 500_000
