# id: R28c
# attack: returns a dict, a list, a tuple, a deque and an exception that contain each other
# challenge: limits-one-answer
# expect: invalid_result
from collections import deque


def answer(values):
    value = {}
    value["self"] = [(deque([value]), value)]
    return value
