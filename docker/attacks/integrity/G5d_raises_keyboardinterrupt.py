# id: G5d
# attack: raises KeyboardInterrupt
# challenge: sum-of-squares
# expect: runtime_error
def answer(values):
    raise KeyboardInterrupt
