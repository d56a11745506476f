# id: R3c
# attack: children go on computing after the answer
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os


def answer(values):
    for _ in range(3):
        if os.fork() == 0:
            while True:
                pass
    return sum(value * value for value in values)
