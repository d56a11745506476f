# id: R27b
# attack: returns a text of a gigabyte
# challenge: limits-one-answer
# expect: memory_limit_exceeded
def answer(values):
    return "x" * 10**9
