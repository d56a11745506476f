# id: R20c
# attack: takes ten seconds to load
# challenge: limits-one-answer
# expect: time_limit_exceeded
import time

time.sleep(10)


def answer(values):
    return sum(value * value for value in values)
