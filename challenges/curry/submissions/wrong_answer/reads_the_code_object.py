# fails: test_arguments_in_parts, test_whatever_has_a_signature
from functools import partial


def curry(function):
    count = function.__code__.co_argcount - len(function.__defaults__ or ())

    def curried(*args, **kwargs):
        if len(args) + len(kwargs) < count:
            return curry(partial(function, *args, **kwargs))
        return function(*args, **kwargs)

    return curried
