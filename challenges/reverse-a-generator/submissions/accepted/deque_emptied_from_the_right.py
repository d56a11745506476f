from collections import deque


def reverse(generator):
    waiting = deque()
    waiting.extendleft(generator)
    while waiting:
        yield waiting.popleft()
