# id: R1b
# attack: forks for ever and swallows every refusal
# challenge: limits-one-answer
# expect: process_limit_exceeded
import os


def answer(values):
    while True:
        try:
            os.fork()
        except OSError:
            pass
