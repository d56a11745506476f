MISSING = object()


def lazy_filter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


def reduce(function, iterable, initial=MISSING):
    result = initial
    for item in iterable:
        result = item if result is MISSING else function(result, item)
    if result is MISSING:
        raise TypeError
    return result
