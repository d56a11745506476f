# fails: test_errors_of_the_function
from functools import wraps
from inspect import Parameter, signature


def curry(function):
    parameters = signature(function)
    needed = {
        name
        for name, parameter in parameters.parameters.items()
        if parameter.default is Parameter.empty and parameter.kind not in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)
    }

    def after(args, kwargs):
        @wraps(function)
        def curried(*more, **named):
            if kwargs.keys() & named.keys():
                raise TypeError("a keyword was given twice")
            return take((*args, *more), {**kwargs, **named})

        return curried

    def take(args, kwargs):
        parameters.bind_partial(*args, **kwargs)
        try:
            return function(*args, **kwargs)
        except TypeError:
            return after(args, kwargs)

    return after((), {})
