# id: R28a
# attack: returns a hundred thousand nested lists
# challenge: limits-one-answer
# expect: invalid_result
def answer(values):
    value = []
    for _ in range(100_000):
        value = [value]
    return value
