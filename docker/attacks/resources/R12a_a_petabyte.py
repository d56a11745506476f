# id: R12a
# attack: a sparse file of a petabyte
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os


def answer(values):
    try:
        with open("sparse", "wb") as file:
            os.truncate(file.fileno(), 2**50)
    except OSError:
        pass
    return sum(value * value for value in values)
