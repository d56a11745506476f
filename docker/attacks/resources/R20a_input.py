# id: R20a
# attack: waits for input that nobody gives
# challenge: limits-one-answer
# expect: runtime_error
def answer(values):
    return int(input("a number, please: "))
