# fails: test_keyword_only_parameters, test_parameters_with_a_default
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
        if len(args) + len(kwargs) < len(needed):
            return after(args, kwargs)
        return function(*args, **kwargs)

    return after((), {})
