# id: R5a
# attack: asks for a hundred gigabytes at once
# challenge: limits-one-answer
# expect: memory_limit_exceeded
def answer(values):
    return len(bytearray(100 * 2**30))
