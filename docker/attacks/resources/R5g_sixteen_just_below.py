# id: R5g
# attack: processes that each stay just below the limit
# challenge: limits-one-answer
# expect: memory_limit_exceeded
import os
import time


def answer(values):
    for _ in range(6):
        if os.fork() == 0:
            held = bytearray(b"x") * (24 * 2**20)
            time.sleep(1000)
            return len(held)
    time.sleep(1000)
