# id: R5b
# attack: a list that grows for ever
# challenge: limits-one-answer
# expect: memory_limit_exceeded
def answer(values):
    grown = []
    while True:
        grown.append(bytes(100_000))
