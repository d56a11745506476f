# id: R27c
# attack: returns a text that its memory holds and no frame does
# challenge: sum-of-squares
# expect: invalid_result
def answer(values):
    return "x" * 10_000_000
