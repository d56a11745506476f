from functools import reduce
from itertools import chain

COMPOSITIONS = set()


def compose(*functions):
    if not all(map(callable, functions)):
        raise TypeError
    functions = tuple(chain.from_iterable(f.functions if f in COMPOSITIONS else (f,) for f in functions))

    def composed(*args, **kwargs):
        innermost, *others = functions[::-1] or [lambda value, /: value]
        return reduce(lambda value, function: function(value), others, innermost(*args, **kwargs))

    composed.functions = functions
    COMPOSITIONS.add(composed)
    return composed
