class compose:
    """Calls its functions one after the other."""

    def __init__(self, *functions):
        parts = []
        for function in functions:
            if not callable(function):
                raise TypeError
            parts.extend(function.functions if isinstance(function, compose) else [function])
        self.functions = tuple(parts)

    def __call__(self, /, *args, **kwargs):
        if not self.functions:
            return identity(*args, **kwargs)
        *others, innermost = self.functions
        result = innermost(*args, **kwargs)
        while others:
            result = others.pop()(result)
        return result


def identity(value, /):
    return value
