# id: G2a
# attack: os._exit(0) inside the call
# challenge: sum-of-squares
# expect: runtime_error
import os


def answer(values):
    os._exit(0)
