# id: R59b
# attack: holds the interpreter's lock in a sleep that releases nothing
# challenge: limits-one-answer
# expect: time_limit_exceeded
import ctypes


def answer(values):
    ctypes.PyDLL(None).sleep(1000)
