# fails: test_decorated_functions, test_two_functions_in_turns
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
            result = result.function(*result.args, **result.kwargs)
        return result

    return bounce


def tail_call(function, /, *args, **kwargs):
    if not callable(function):
        raise TypeError("only what can be called can be called")
    return TailCall(function, args, kwargs)
