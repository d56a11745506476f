# fails: test_tail_calls_inside_of_values
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
        if isinstance(result, list):
            return [bounce_one(each) for each in result]
        return result

    bounce.body = function
    return bounce


def bounce_one(each):
    return trampoline(lambda: each)()


def tail_call(function, /, *args, **kwargs):
    if not callable(function):
        raise TypeError("only what can be called can be called")
    return TailCall(function, args, kwargs)
