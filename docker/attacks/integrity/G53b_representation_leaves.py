# id: G53b
# attack: its representation leaves the process when a failed comparison is explained
# challenge: sum-of-squares
# expect: runtime_error
import os


class Leaves:
    def __repr__(self):
        os._exit(0)


def answer(values):
    return Leaves()
