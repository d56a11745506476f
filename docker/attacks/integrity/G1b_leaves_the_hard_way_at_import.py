# id: G1b
# attack: os._exit(0) at import, after defining the right answer
# challenge: sum-of-squares
# expect: runtime_error
import os


def answer(values):
    return sum(value * value for value in values)


os._exit(0)
