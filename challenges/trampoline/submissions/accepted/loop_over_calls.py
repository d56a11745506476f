from functools import wraps


class TailCall:
    def __init__(self, function, args, kwargs):
        self.function = function
        self.args = args
        self.kwargs = kwargs


BODIES = {}


def trampoline(function):
    if not callable(function):
        raise TypeError

    @wraps(function)
    def bounce(*args, **kwargs):
        result = function(*args, **kwargs)
        while isinstance(result, TailCall):
            body = BODIES.get(result.function, result.function)
            result = body(*result.args, **result.kwargs)
        return result

    BODIES[bounce] = function
    return bounce


def tail_call(function, /, *args, **kwargs):
    if not callable(function):
        raise TypeError
    return TailCall(function, args, kwargs)
