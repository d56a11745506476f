# fails: test_calls_that_are_no_tail_calls
from functools import wraps

busy = False


class TailCall:
    def __init__(self, function, args, kwargs):
        self.function, self.args, self.kwargs = function, args, kwargs


def trampoline(function):
    if not callable(function):
        raise TypeError("only what can be called can be decorated")

    @wraps(function)
    def bounce(*args, **kwargs):
        global busy
        if busy:
            return TailCall(function, args, kwargs)
        busy = True
        try:
            result = function(*args, **kwargs)
            while isinstance(result, TailCall):
                result = result.function(*result.args, **result.kwargs)
            return result
        finally:
            busy = False

    return bounce


def tail_call(function, /, *args, **kwargs):
    if not callable(function):
        raise TypeError("only what can be called can be called")
    return TailCall(function, args, kwargs)
