# fails: test_pulls_no_more_than_needed
END = object()


def lazy_filter(predicate, iterable):
    items = iter(iterable)
    item = next(items, END)
    while item is not END:
        following = next(items, END)
        if item if predicate is None else predicate(item):
            yield item
        item = following


def reduce(function, iterable, *initial):
    items = iter(iterable)
    try:
        result = initial[0] if initial else next(items)
    except StopIteration:
        raise TypeError("nothing to reduce") from None
    for item in items:
        result = function(result, item)
    return result
