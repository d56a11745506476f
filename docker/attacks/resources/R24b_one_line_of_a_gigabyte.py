# id: R24b
# attack: one line of a gigabyte
# challenge: limits-one-answer
# expect: output_limit_exceeded
import sys


def answer(values):
    for _ in range(1024):
        sys.stdout.write("x" * 2**20)
    print()
