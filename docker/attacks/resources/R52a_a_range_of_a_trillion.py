# id: R52a
# attack: returns a range, a small value of which the test makes a large one
# challenge: limits-numbers
# expect: wrong_answer, invalid_result
def numbers():
    return range(1, 10**12)
