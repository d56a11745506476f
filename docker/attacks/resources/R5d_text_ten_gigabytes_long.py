# id: R5d
# attack: a text of ten gigabytes by multiplication and by formatting
# challenge: limits-one-answer
# expect: memory_limit_exceeded
def answer(values):
    return len("%*d" % (2 * 10**9, 7)) if len(values) == 1 else len("x" * 10**10)
