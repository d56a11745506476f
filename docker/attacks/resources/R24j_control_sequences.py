# id: R24j
# attack: prints what a terminal obeys and what no text is
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os


def answer(values):
    os.write(1, bytes(range(256)) * 16 + b"\x1b]0;owned\x07\x1b[31m\x1b[2J\xed\xa0\x80\xf4\x90\x80\x80")
    os.write(2, b"\r\x1b[A\x1b[K" * 100)
    return sum(value * value for value in values)
