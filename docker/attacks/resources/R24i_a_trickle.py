# id: R24i
# attack: prints a byte now and then, for ever
# challenge: limits-one-answer
# expect: time_limit_exceeded
import time


def answer(values):
    while True:
        print(".", end="", flush=True)
        time.sleep(0.05)
