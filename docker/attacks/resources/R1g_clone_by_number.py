# id: R1g
# attack: clones and forks by the numbers of the system calls
# challenge: limits-one-answer
# expect: process_limit_exceeded, runtime_error, invalid_result, time_limit_exceeded, memory_limit_exceeded
import ctypes
import platform

libc = ctypes.CDLL(None)
NUMBERS = (56, 57, 58) if platform.machine() == "x86_64" else (220,)
SIGCHLD = 17


def answer(values):
    while True:
        for number in NUMBERS:
            libc.syscall(number, SIGCHLD, 0, 0, 0, 0)
