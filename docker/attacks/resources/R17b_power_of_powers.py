# id: R17b
# attack: 9**9**9
# challenge: limits-one-answer
# expect: time_limit_exceeded
def answer(values):
    base = 9
    return base**base**base
