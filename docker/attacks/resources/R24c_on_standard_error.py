# id: R24c
# attack: writes to standard error without end
# challenge: limits-one-answer
# expect: output_limit_exceeded
import os


def answer(values):
    while True:
        os.write(2, b"\x00\xff\x1b[2J" * 1000)
