# id: G2d
# attack: the system call exit_group(0) by way of ctypes
# challenge: sum-of-squares
# expect: runtime_error
import ctypes


def answer(values):
    ctypes.CDLL(None).syscall(231, 0)
    ctypes.CDLL(None)._exit(0)
