# id: R5q
# attack: fills two hundred megabytes of page tables, unmaps them and answers
# challenge: limits-one-answer
# expect: memory_limit_exceeded, time_limit_exceeded
import mmap


def answer(values):
    memory = mmap.mmap(-1, 2**40, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=mmap.PROT_READ)
    read = bytearray(1)
    for at in range(0, 50_000 * 2**21, 2**21):
        read[0] = memory[at]
    memory.close()
    return sum(value * value for value in values)
