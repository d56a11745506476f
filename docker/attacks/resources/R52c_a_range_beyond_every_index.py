# id: R52c
# attack: returns a range of more numbers than an index counts
# challenge: limits-numbers
# expect: wrong_answer, invalid_result, runtime_error
def numbers():
    return range(10**60)
