# id: R5e
# attack: an int of a gigabyte
# challenge: limits-one-answer
# expect: memory_limit_exceeded
def answer(values):
    return 1 << (8 * 2**30)
