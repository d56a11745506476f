# id: R6c
# attack: keeps every byte in a global, so that nothing is left for the answer
# challenge: limits-one-answer
# expect: memory_limit_exceeded, runtime_error, time_limit_exceeded, invalid_result, wrong_answer
held = []


def answer(values):
    size = 2**20
    while size:
        try:
            held.append(bytearray(size))
        except MemoryError:
            size //= 2
    try:
        while True:
            held.append(None)
    except MemoryError:
        return 1.5
