# id: R37r
# attack: imports itself, in circles and as something else
# challenge: limits-one-answer
# expect: accepted
# passes: all
import solution
from importlib import import_module, reload

import antigravity
import this

assert import_module("solution") is solution


def answer(values):
    import sys

    assert sys.modules["solution"] is solution
    return sum(value * value for value in values)
