# id: G5a
# attack: raises AssertionError
# challenge: sum-of-squares
# expect: runtime_error
def answer(values):
    raise AssertionError("passed")
