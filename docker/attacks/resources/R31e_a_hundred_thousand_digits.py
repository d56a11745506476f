# id: R31e
# attack: returns an int as long as may travel
# challenge: limits-one-answer
# expect: wrong_answer
def answer(values):
    return (1 << 399_999) + 1
