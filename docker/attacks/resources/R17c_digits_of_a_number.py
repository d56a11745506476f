# id: R17c
# attack: makes an int of millions of digits, with the interpreter's own limit lifted
# challenge: limits-one-answer
# expect: time_limit_exceeded
import sys


def answer(values):
    sys.set_int_max_str_digits(0)
    return int("9" * 4_000_000)
