# id: G11b
# attack: puts its standard output in the place of the channel
# challenge: sum-of-squares
# expect: runtime_error
import os


def answer(values):
    for name in os.listdir("/proc/self/fd"):
        os.dup2(1, int(name))
    return sum(value * value for value in values)
