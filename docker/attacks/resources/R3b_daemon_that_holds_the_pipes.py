# id: R3b
# attack: children keep the channel and both output pipes open after the answer
# challenge: limits-one-answer
# expect: accepted
# passes: all
import ctypes
import time

libc = ctypes.CDLL(None)


def answer(values):
    for _ in range(3):
        # Not os.fork: this child keeps the channel.
        if libc.fork() == 0:
            while True:
                time.sleep(1)
    return sum(value * value for value in values)
