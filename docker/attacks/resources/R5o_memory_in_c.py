# id: R5o
# attack: allocates by the C library, past the interpreter
# challenge: limits-one-answer
# expect: memory_limit_exceeded, runtime_error
import ctypes

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p


def answer(values):
    size = 2**20
    while True:
        ctypes.memset(libc.malloc(ctypes.c_size_t(size)), 1, size)
