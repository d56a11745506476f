# fails: test_calling_pulls_nothing, test_pulls_no_more_than_needed, test_the_result_is_an_iterator
def lazy_filter(predicate, iterable):
    return [item for item in iterable if (item if predicate is None else predicate(item))]


def reduce(function, iterable, *initial):
    items = iter(iterable)
    try:
        result = initial[0] if initial else next(items)
    except StopIteration:
        raise TypeError("nothing to reduce") from None
    for item in items:
        result = function(result, item)
    return result
