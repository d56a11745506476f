# fails: test_errors_come_out
from functools import wraps


class TailCall:
    def __init__(self, function, args, kwargs):
        self.function, self.args, self.kwargs = function, args, kwargs


def trampoline(function):
    if not callable(function):
        raise TypeError("only what can be called can be decorated")

    @wraps(function)
    def bounce(*args, **kwargs):
        result = function(*args, **kwargs)
        while isinstance(result, TailCall):
            body = getattr(result.function, "body", result.function)
            try:
                result = body(*result.args, **result.kwargs)
            except Exception as error:
                return error
        return result

    bounce.body = function
    return bounce


def tail_call(function, /, *args, **kwargs):
    if not callable(function):
        raise TypeError("only what can be called can be called")
    return TailCall(function, args, kwargs)
