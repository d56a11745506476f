# id: G11a
# attack: closes every descriptor
# challenge: sum-of-squares
# expect: runtime_error
import os


def answer(values):
    os.closerange(0, 4096)
    return sum(value * value for value in values)
