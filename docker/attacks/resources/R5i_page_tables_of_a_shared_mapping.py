# id: R5i
# attack: writes a byte every two megabytes of a shared mapping
# challenge: limits-one-answer
# expect: memory_limit_exceeded, time_limit_exceeded
import mmap


def answer(values):
    memory = mmap.mmap(-1, 2**40, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS | mmap.MAP_NORESERVE)
    for at in range(0, len(memory), 2 * 2**20):
        memory[at] = 1
