# fails: test_the_predicate_is_called_once_for_each_item, test_the_predicate_waits
def lazy_filter(predicate, iterable):
    predicate = predicate or bool
    for item in iterable:
        print("keep" if predicate(item) else "drop", item)
        if predicate(item):
            yield item


def reduce(function, iterable, *initial):
    items = iter(iterable)
    try:
        result = initial[0] if initial else next(items)
    except StopIteration:
        raise TypeError("nothing to reduce") from None
    for item in items:
        result = function(result, item)
    return result
