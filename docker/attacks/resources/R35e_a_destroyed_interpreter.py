# id: R35e
# attack: overwrites the interpreter's own objects
# challenge: limits-one-answer
# expect: runtime_error, time_limit_exceeded
import ctypes


def answer(values):
    ctypes.memset(id(type(values)), 0xFF, 400)
    ctypes.memset(id(int), 0xFF, 400)
    return [1] + [2]
