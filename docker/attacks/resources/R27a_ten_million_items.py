# id: R27a
# attack: returns a list of ten million items
# challenge: sum-of-squares
# expect: memory_limit_exceeded
def answer(values):
    return [0] * 10**7
