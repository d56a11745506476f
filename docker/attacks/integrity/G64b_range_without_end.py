# id: G64b
# attack: returns a range that is short to write and longer than any memory when the test makes a list of it
# challenge: summary-of-file
# expect: wrong_answer, invalid_result
def mean(path):
    return range(10**9)


words = shout = mean
