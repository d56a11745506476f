# id: R35c
# attack: reads from address zero
# challenge: limits-one-answer
# expect: runtime_error
import ctypes


def answer(values):
    return ctypes.string_at(0)
