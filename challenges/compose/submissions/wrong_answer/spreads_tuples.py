# fails: test_results_are_passed_on_as_they_are
class compose:
    def __init__(self, *functions):
        if not all(callable(function) for function in functions):
            raise TypeError("only what can be called can be composed")
        self.functions = tuple(part for each in functions for part in (each.functions if isinstance(each, compose) else [each]))

    def __call__(self, /, *args, **kwargs):
        if not self.functions:
            return identity(*args, **kwargs)
        result = self.functions[-1](*args, **kwargs)
        for function in self.functions[-2::-1]:
            result = function(*result) if isinstance(result, tuple) else function(result)
        return result


def identity(value, /):
    return value
