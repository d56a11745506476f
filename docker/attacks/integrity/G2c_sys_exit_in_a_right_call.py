# id: G2c
# attack: sys.exit(0) in the place of return, with the right answer as its code
# challenge: sum-of-squares
# expect: runtime_error
import sys


def answer(values):
    sys.exit(sum(value * value for value in values))
