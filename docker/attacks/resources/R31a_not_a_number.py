# id: R31a
# attack: returns NaN
# challenge: limits-one-answer
# expect: wrong_answer
def answer(values):
    return float("nan")
