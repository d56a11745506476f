# fails: test_errors_come_out
def lazy_filter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


def reduce(function, iterable, *initial):
    items = iter(iterable)
    try:
        result = initial[0] if initial else next(items)
        for item in items:
            result = function(result, item)
    except (StopIteration, TypeError):
        raise TypeError("nothing to reduce") from None
    return result
