# id: R28b
# attack: returns a list that contains itself
# challenge: limits-one-answer
# expect: invalid_result
def answer(values):
    value = []
    value.append(value)
    return value
