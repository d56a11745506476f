# id: G11d
# attack: puts an end of its own socket pair in the place of the channel and answers there
# challenge: sum-of-squares
# expect: runtime_error, time_limit_exceeded
import os
import socket

ours, theirs = socket.socketpair()


def answer(values):
    os.dup2(ours.fileno(), 3)
    return sum(value * value for value in values)
