# id: G70
# attack: reads its standard input in every way, and answers wrongly where something comes
# challenge: sum-of-squares
# expect: accepted
# passes: all
import os
import sys


def answer(values):
    for read in (input, sys.stdin.readline, lambda: os.read(0, 10).decode(), lambda: open("/dev/stdin").read(10)):
        try:
            if read():
                return -1
        except (EOFError, OSError):
            pass
    return sum(value * value for value in values)
