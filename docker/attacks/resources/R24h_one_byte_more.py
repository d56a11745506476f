# id: R24h
# attack: prints one byte more than it may
# challenge: limits-one-answer
# expect: output_limit_exceeded
import os


def answer(values):
    os.write(1, b"o" * 32768)
    os.write(2, b"e" * 32769)
    return sum(value * value for value in values)
