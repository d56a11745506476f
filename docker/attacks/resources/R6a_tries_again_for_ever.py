# id: R6a
# attack: catches MemoryError and tries again for ever
# challenge: limits-one-answer
# expect: memory_limit_exceeded, time_limit_exceeded
def answer(values):
    grown = []
    while True:
        try:
            grown.append(bytearray(2**20))
        except MemoryError:
            pass
