# id: R1a
# attack: forks until it is refused
# challenge: limits-one-answer
# expect: process_limit_exceeded, runtime_error
import os


def answer(values):
    while True:
        os.fork()
