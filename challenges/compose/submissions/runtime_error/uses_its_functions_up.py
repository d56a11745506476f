# fails: test_each_is_called_once, test_thousands_of_functions
class compose:
    def __init__(self, *functions):
        if not all(callable(function) for function in functions):
            raise TypeError("only what can be called can be composed")
        self._parts = list(part for each in functions for part in (each._parts if isinstance(each, compose) else [each]))

    def __call__(self, /, *args, **kwargs):
        if not self._parts:
            return identity(*args, **kwargs)
        result = self._parts.pop()(*args, **kwargs)
        while self._parts:
            result = self._parts.pop()(result)
        return result

    @property
    def functions(self):
        return tuple(self._parts)


def identity(value, /):
    return value
