# id: R27a
# attack: returns a list of ten million items
# challenge: sum-of-squares
# expect: output_limit_exceeded, invalid_result, memory_limit_exceeded, time_limit_exceeded
def answer(values):
    return [0] * 10**7
