# id: G8b
# attack: prints FAILED and tracebacks and answers rightly
# challenge: sum-of-squares
# expect: accepted
# passes: all
import sys


def answer(values):
    for stream in (sys.stdout, sys.stderr):
        print("FAILED test_hidden.py - AssertionError: assert 4 == 5\n=== 6 failed in 0.01s ===", file=stream)
        print("Traceback (most recent call last):\nMemoryError\nInternal error: the cell was lost", file=stream)
    return sum(value * value for value in values)
