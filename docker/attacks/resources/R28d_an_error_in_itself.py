# id: R28d
# attack: raises an exception that is its own argument, cause, context and field
# challenge: limits-one-answer
# expect: runtime_error, invalid_result, time_limit_exceeded
def answer(values):
    error = ValueError("me")
    error.args = (error, [error])
    error.me = error
    error.__context__ = other = KeyError(error)
    other.__cause__ = error
    raise error
