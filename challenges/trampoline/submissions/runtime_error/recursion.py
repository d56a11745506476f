# fails: test_plain_functions, test_decorated_functions, test_two_functions_in_turns
from functools import wraps


class TailCall:
    def __init__(self, function, args, kwargs):
        self.function, self.args, self.kwargs = function, args, kwargs


def follow(result):
    if not isinstance(result, TailCall):
        return result
    body = getattr(result.function, "body", result.function)
    return follow(body(*result.args, **result.kwargs))


def trampoline(function):
    if not callable(function):
        raise TypeError("only what can be called can be decorated")

    @wraps(function)
    def bounce(*args, **kwargs):
        result = function(*args, **kwargs)
        return follow(result)

    bounce.body = function
    return bounce


def tail_call(function, /, *args, **kwargs):
    if not callable(function):
        raise TypeError("only what can be called can be called")
    return TailCall(function, args, kwargs)
