# fails: test_keyword_only_parameters
from functools import wraps
from inspect import Parameter, signature


def curry(function):
    parameters = signature(function)
    needed = {
        name
        for name, parameter in parameters.parameters.items()
        if parameter.default is Parameter.empty and parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    }

    def after(args, kwargs):
        @wraps(function)
        def curried(*more, **named):
            if kwargs.keys() & named.keys():
                raise TypeError("a keyword was given twice")
            return take((*args, *more), {**kwargs, **named})

        return curried

    def take(args, kwargs):
        bound = parameters.bind_partial(*args, **kwargs)
        if needed - bound.arguments.keys():
            return after(args, kwargs)
        return function(*args, **kwargs)

    return after((), {})
