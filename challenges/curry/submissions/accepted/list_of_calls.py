import inspect


def curry(function):
    parameters = inspect.signature(function)
    needed = {name for name, each in parameters.parameters.items() if each.default is each.empty and "*" not in str(each)}

    def after(calls):
        def curried(*args, **kwargs):
            all_calls = [*calls, (args, kwargs)]
            positional = [argument for given, _ in all_calls for argument in given]
            named = [item for _, given in all_calls for item in given.items()]
            if len(named) > len(dict(named)):
                raise TypeError
            bound = parameters.bind_partial(*positional, **dict(named))
            if needed <= bound.arguments.keys():
                return function(*bound.args, **bound.kwargs)
            return after(all_calls)

        curried.__name__ = function.__name__
        curried.__doc__ = function.__doc__
        return curried

    return after([])
