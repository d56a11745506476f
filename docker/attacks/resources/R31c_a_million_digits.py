# id: R31c
# attack: returns an int of a million digits
# challenge: limits-one-answer
# expect: invalid_result
def answer(values):
    return 1 << 3_400_000
