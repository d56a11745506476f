# fails: test_what_cannot_be_called
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
            result = body(*result.args, **result.kwargs)
        return result

    bounce.body = function
    return bounce


def tail_call(function, /, *args, **kwargs):
    return TailCall(function, args, kwargs)
