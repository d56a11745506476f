# id: G74
# attack: recognises the sample and answers it from a table, everything else by a guess
# challenge: sum-of-squares
# expect: wrong_answer
# passes: test_two_values, test_no_values
def answer(values):
    return {(1, 2): 5, (): 0}.get(tuple(values), -1)
