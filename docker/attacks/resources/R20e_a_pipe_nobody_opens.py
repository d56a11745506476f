# id: R20e
# attack: opens a named pipe at whose other end nobody is
# challenge: limits-one-answer
# expect: time_limit_exceeded
import os


def answer(values):
    os.mkfifo("pipe")
    return open("pipe").read()
