# id: R24k
# attack: fills both streams with what takes the most room in a report, and passes
# challenge: sum-of-squares
# expect: accepted
# passes: all
import os


def answer(values):
    os.write(1, b"\x00" * 130_000)
    os.write(2, b"\x00" * 130_000)
    return sum(value * value for value in values)
