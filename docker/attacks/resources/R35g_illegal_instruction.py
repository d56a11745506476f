# id: R35g
# attack: jumps into a page of zeros
# challenge: limits-one-answer
# expect: runtime_error
import ctypes
import mmap


def answer(values):
    try:
        memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC)
        address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    except (TypeError, PermissionError):
        address = 16
    return ctypes.CFUNCTYPE(ctypes.c_int)(address)()
