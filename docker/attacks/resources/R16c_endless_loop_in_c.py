# id: R16c
# attack: loops for ever in C, where no signal handler gets a turn
# challenge: limits-one-answer
# expect: time_limit_exceeded
from itertools import count, repeat


def answer(values):
    return sum(repeat(0)) + max(count())
