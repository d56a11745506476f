# fails: test_branches_are_independent, test_complete_again_and_again
from functools import wraps
from inspect import signature


def curry(function):
    parameters = signature(function)
    args, kwargs = [], {}

    @wraps(function)
    def curried(*more, **named):
        if kwargs.keys() & named.keys():
            raise TypeError("a keyword was given twice")
        parameters.bind_partial(*args, *more, **kwargs, **named)
        args.extend(more)
        kwargs.update(named)
        try:
            parameters.bind(*args, **kwargs)
        except TypeError:
            return curried
        return function(*args, **kwargs)

    return curried
