# fails: test_any_iterable
def lazy_filter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


def reduce(function, iterable, *initial):
    if not initial and not len(iterable):
        raise TypeError("nothing to reduce")
    result, rest = (initial[0], iterable) if initial else (iterable[0], iterable[1:])
    for item in rest:
        result = function(result, item)
    return result
