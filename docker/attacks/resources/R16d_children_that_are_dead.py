# id: R16d
# attack: computes in children that each die before long
# challenge: limits-one-answer
# expect: time_limit_exceeded
import os


def answer(values):
    while True:
        child = os.fork()
        if child == 0:
            sum(range(10**6))
            os._exit(0)
        os.waitpid(child, 0)
