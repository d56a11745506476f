# id: R31b
# attack: returns infinities in a tuple
# challenge: limits-one-answer
# expect: wrong_answer
def answer(values):
    return (float("inf"), -float("inf"), complex("inf+nanj"))
