# id: R5h
# attack: a page here and there of a terabyte, so that the page tables grow and hardly anything else
# challenge: limits-one-answer
# expect: memory_limit_exceeded, time_limit_exceeded
import mmap


def answer(values):
    memory = mmap.mmap(-1, 2**40, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=mmap.PROT_READ)
    read = 0
    for at in range(0, len(memory), 2 * 2**20):
        read += memory[at]
    return read
