# id: R21d
# attack: two processes that each wait for what the other will not write
# challenge: limits-one-answer
# expect: time_limit_exceeded
import os


def answer(values):
    here, there = os.pipe(), os.pipe()
    if os.fork() == 0:
        os.read(here[0], 1)
    os.read(there[0], 1)
