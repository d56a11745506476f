# id: R27f
# attack: returns a generator without end
# challenge: limits-numbers
# expect: time_limit_exceeded, wrong_answer
from itertools import count


def numbers():
    yield from count(1)
