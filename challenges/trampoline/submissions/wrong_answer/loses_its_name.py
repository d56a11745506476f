# fails: test_name_and_doc
class TailCall:
    def __init__(self, function, args, kwargs):
        self.function, self.args, self.kwargs = function, args, kwargs


def trampoline(function):
    if not callable(function):
        raise TypeError("only what can be called can be decorated")

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
    return TailCall(function, args, kwargs)
