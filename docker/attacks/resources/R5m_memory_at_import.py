# id: R5m
# attack: takes its memory while it is loaded
# challenge: limits-one-answer
# expect: memory_limit_exceeded
held = bytearray(10**9)


def answer(values):
    return sum(value * value for value in values)
