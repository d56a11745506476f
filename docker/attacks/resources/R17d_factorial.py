# id: R17d
# attack: the factorial of a billion
# challenge: limits-one-answer
# expect: time_limit_exceeded, memory_limit_exceeded
import math


def answer(values):
    return math.factorial(10**9)
