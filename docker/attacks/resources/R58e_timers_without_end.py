# id: R58e
# attack: makes timers until it is refused, each with its signal
# challenge: limits-one-answer
# expect: runtime_error, process_limit_exceeded
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def answer(values):
    made = 0
    while libc.timer_create(0, None, ctypes.byref(ctypes.c_void_p())) == 0:
        made += 1
    raise OSError(ctypes.get_errno(), f"{made} timers")
