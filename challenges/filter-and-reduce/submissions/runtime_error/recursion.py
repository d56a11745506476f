# fails: test_thousands_of_items
def lazy_filter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


def reduce(function, iterable, *initial):
    items = iter(iterable)
    try:
        result = initial[0] if initial else next(items)
    except StopIteration:
        raise TypeError("nothing to reduce") from None
    return combine(function, result, items)


def combine(function, result, items):
    for item in items:
        return combine(function, function(result, item), items)
    return result
