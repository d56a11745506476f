# id: R55a
# attack: returns a large set where a small one is compared with it
# challenge: limits-numbers
# expect: wrong_answer, time_limit_exceeded
def numbers():
    return set(range(150_000))
