# id: R28f
# attack: raises groups of exceptions within groups of exceptions
# challenge: limits-one-answer
# expect: runtime_error, invalid_result, time_limit_exceeded
def answer(values):
    error = ValueError()
    for _ in range(5_000):
        error = ExceptionGroup("group", [error])
    raise error
