# id: R1c
# attack: fills its processes with sleeping children and waits with them
# challenge: limits-one-answer
# expect: process_limit_exceeded
import os
import time


def answer(values):
    while True:
        try:
            if os.fork() == 0:
                time.sleep(1000)
        except OSError:
            time.sleep(1000)
