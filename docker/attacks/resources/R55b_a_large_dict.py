# id: R55b
# attack: returns a large dict
# challenge: limits-numbers
# expect: wrong_answer, time_limit_exceeded
def numbers():
    return dict.fromkeys(range(100_000), "value")
