# id: G11c
# attack: closes the writing half of the channel behind the right answer
# challenge: sum-of-squares
# expect: runtime_error
import os
import socket


def answer(values):
    socket.socket(fileno=os.dup(3)).shutdown(socket.SHUT_WR)
    return sum(value * value for value in values)
