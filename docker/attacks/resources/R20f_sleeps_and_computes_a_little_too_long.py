# id: R20f
# attack: sleeps to just below its wall limit and then computes a little longer than it may, at every test
# challenge: sum-of-squares
# expect: time_limit_exceeded
import time


def answer(values):
    time.sleep(1.3)
    while time.process_time() < 0.55:
        pass
    return sum(value * value for value in values)
