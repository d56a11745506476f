def lazy_filter(predicate, iterable):
    if predicate is None:
        return (item for item in iterable if item)
    return (item for item in iterable if predicate(item))


def chained(*iterables):
    for iterable in iterables:
        yield from iterable


def reduce(function, iterable, *initial):
    values = chained(initial, iterable)
    for result in values:
        for item in values:
            result = function(result, item)
        return result
    raise TypeError
