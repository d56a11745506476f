# id: R8h
# attack: one file larger than it may be
# challenge: limits-one-answer
# expect: runtime_error
def answer(values):
    with open("large", "wb") as file:
        for _ in range(100):
            file.write(bytes(2**20))
