# id: G1c
# attack: defines the right answer and ends the module by SystemExit(0)
# challenge: sum-of-squares
# expect: runtime_error
def answer(values):
    return sum(value * value for value in values)


raise SystemExit(0)
