# id: R20b
# attack: sleeps for days
# challenge: limits-one-answer
# expect: time_limit_exceeded
import time


def answer(values):
    time.sleep(10**6)
