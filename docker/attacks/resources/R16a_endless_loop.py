# id: R16a
# attack: loops for ever
# challenge: limits-one-answer
# expect: time_limit_exceeded
def answer(values):
    while True:
        pass
