# fails: test_a_description_calls_nothing, test_a_tail_call_may_be_made_again
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
    if not callable(function):
        raise TypeError("only what can be called can be called")
    return TailCall(lambda result: result, (function(*args, **kwargs),), {})
