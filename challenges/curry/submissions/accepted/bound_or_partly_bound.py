from functools import partial, wraps
from inspect import signature


def curry(function):
    parameters = signature(function)

    def take(_args, _kwargs, /, *more, **named):
        if _kwargs.keys() & named.keys():
            raise TypeError
        args, kwargs = _args + more, _kwargs | named
        try:
            parameters.bind(*args, **kwargs)
        except TypeError:
            parameters.bind_partial(*args, **kwargs)
            return partial(take, args, kwargs)
        return function(*args, **kwargs)

    @wraps(function)
    def curried(*args, **kwargs):
        return take((), {}, *args, **kwargs)

    return curried
