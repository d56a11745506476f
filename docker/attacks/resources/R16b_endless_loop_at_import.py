# id: R16b
# attack: loops for ever while it is loaded
# challenge: limits-one-answer
# expect: time_limit_exceeded
while True:
    pass
