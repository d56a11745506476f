# id: R20d
# attack: reads standard input by its number, endlessly
# challenge: limits-one-answer
# expect: runtime_error, wrong_answer
import os


def answer(values):
    return len(os.read(0, 2**20)) + len(open("/dev/stdin").read())
