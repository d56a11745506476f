# id: R52b
# attack: returns a range of two hundred million numbers, that would only just fit
# challenge: limits-numbers
# expect: wrong_answer, invalid_result
def numbers():
    return range(1, 2 * 10**8)
