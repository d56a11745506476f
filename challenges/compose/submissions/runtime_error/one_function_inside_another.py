# fails: test_thousands_of_functions
def pair(outer, inner):
    return lambda *args, **kwargs: outer(inner(*args, **kwargs))


def compose(*functions):
    if not all(callable(function) for function in functions):
        raise TypeError("only what can be called can be composed")
    parts = [part for function in functions for part in getattr(function, "functions", [function])]
    composed = parts[-1] if parts else lambda value, /: value
    for function in reversed(parts[:-1]):
        composed = pair(function, composed)
    result = lambda *args, **kwargs: composed(*args, **kwargs)
    result.functions = tuple(parts)
    return result
