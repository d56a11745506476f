# id: R5f
# attack: touches an anonymous mapping that is shared, which no limit of the process counts
# challenge: limits-one-answer
# expect: memory_limit_exceeded
import mmap


def answer(values):
    memory = mmap.mmap(-1, 300 * 2**20)
    for at in range(0, len(memory), 4096):
        memory[at] = 1
    return sum(value * value for value in values)
