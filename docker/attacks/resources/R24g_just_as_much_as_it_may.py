# id: R24g
# attack: prints exactly as much as it may
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os


def answer(values):
    os.write(1, b"o" * 32768)
    os.write(2, b"e" * 32768)
    return sum(value * value for value in values)
