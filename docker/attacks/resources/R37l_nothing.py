# id: R37l
# attack: nothing at all
# challenge: limits-one-answer
# expect: runtime_error
