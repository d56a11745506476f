# id: R1f
# attack: forks by the C library behind the interpreter's back
# challenge: limits-one-answer
# expect: process_limit_exceeded, runtime_error, invalid_result, time_limit_exceeded
import ctypes

libc = ctypes.CDLL(None)


def answer(values):
    while True:
        libc.fork()
