# fails: test_nothing_at_all
def lazy_filter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


def reduce(function, iterable, *initial):
    items = iter(iterable)
    result = initial[0] if initial else next(items)
    for item in items:
        result = function(result, item)
    return result
