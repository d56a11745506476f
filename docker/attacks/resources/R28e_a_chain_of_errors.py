# id: R28e
# attack: raises an exception with a chain of ten thousand causes and notes
# challenge: limits-one-answer
# expect: runtime_error, time_limit_exceeded
def answer(values):
    last = None
    for number in range(10_000):
        error = ValueError(number)
        error.__cause__ = last
        last = error
    last.__notes__ = ["note " * 100] * 10_000
    raise last
