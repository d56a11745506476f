# id: R27d
# attack: returns a value of a million and one others, each of which is nothing
# challenge: sum-of-squares
# expect: invalid_result, time_limit_exceeded, memory_limit_exceeded
def answer(values):
    return [None] * 1_000_001
