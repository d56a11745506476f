# fails: test_thousands_of_items
from collections import deque


def reverse(generator):
    yield from reversed(deque(generator, maxlen=100))
